import { Refusal } from "@/domain/shared/refusal";

/** 1 partial, 2 risk informed, 3 repeatable, 4 adaptive. */
export const CSF_TIERS = [1, 2, 3, 4] as const;
export type CsfTier = (typeof CSF_TIERS)[number];

declare const judged: unique symbol;

/**
 * A tier somebody has chosen. It can only be made by `chooseTier`, from a person and a rationale: no score, count or profile
 * becomes a tier.
 */
export type ChosenTier = {
  readonly tier: CsfTier;
  readonly rationale: string;
  /** Name of the member. */
  readonly chosenBy: string;
  /** ISO date. */
  readonly chosenOn: string;
  readonly [judged]: true;
};

/**
 * NIST CSWP 29 (CSF 2.0), section 3.2 and appendix B: tiers describe how rigorously cyber risk is governed and managed. They
 * are applied by judgement and are not maturity levels.
 * @throws Refusal "invalid-input" without a rationale.
 */
export const chooseTier = (choice: Omit<ChosenTier, typeof judged>): ChosenTier => {
  const rationale = choice.rationale.trim();
  if (rationale === "")
    throw new Refusal("invalid-input", "Say why this tier fits: it is a judgement, not a result.", {
      field: "rationale",
    });
  // The only place that may claim a judgement.
  return { ...choice, rationale } as ChosenTier;
};
