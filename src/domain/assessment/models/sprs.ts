/** Y met, N not met, NA not applicable, U unanswered. */
export const SPRS_ANSWERS = ["Y", "N", "NA", "U"] as const;
export type SprsAnswer = (typeof SPRS_ANSWERS)[number];

export type SprsPractice = {
  readonly answer: SprsAnswer;
  /** Points the practice costs while it is not met. */
  readonly weight: number;
};

const FULL_SCORE = 110;

/**
 * The score of the Supplier Performance Risk System for CMMC practices as CISA CSET counts it (CmmcBusiness.cs): the
 * weights of practices not met or not answered off the full score. May be negative.
 */
export const sprsScore = (practices: readonly SprsPractice[]): number =>
  practices
    .filter(({ answer }) => answer === "N" || answer === "U")
    .reduce((score, { weight }) => score - weight, FULL_SCORE);
