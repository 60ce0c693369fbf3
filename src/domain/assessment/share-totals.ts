import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { ControlSource } from "@/domain/assessment/compensations";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import { effectiveShare } from "@/domain/countermeasure/effective-share";
import type { Criterion } from "@/domain/framework/maturity-model";

/** Shares of criteria, 0 to 1 each. They stand beside the levels and are never one. */
export type CriterionShare = {
  readonly criterionId: string;
  readonly native: number;
  /** Never below `native`. */
  readonly effective: number;
};

/** Sums, so that capabilities, domains and sites add up; `meanShare` divides. */
export type ShareTotal = {
  readonly native: number;
  readonly effective: number;
  /** Criteria that apply. */
  readonly applicable: number;
};

/** A compensation is what the native share leaves out; whatever nobody knows counts as not there. */
const NATIVE_SHARE_OF: Record<Exclude<Standing, "not-applicable">, number> = {
  yes: 1,
  partly: 0.5,
  no: 0,
  compensated: 0,
  lapsed: 0,
  unknown: 0,
  "not-answered": 0,
};

/** Every applicable criterion of the list. @param today ISO day. */
export const criterionShares = (
  criteria: readonly Criterion[],
  answerOf: AnswerSource,
  controlsOf: ControlSource,
  today: string,
): CriterionShare[] =>
  criteria.flatMap((criterion) => {
    const standing = standingOf(answerOf(criterion), today);
    if (standing === "not-applicable") return [];
    const native = NATIVE_SHARE_OF[standing];
    const effective = effectiveShare(native, controlsOf(criterion), today);
    return { criterionId: criterion.id, native, effective };
  });

export const totalOf = (shares: readonly CriterionShare[]): ShareTotal => {
  let native = 0;
  let effective = 0;
  for (const share of shares) {
    native += share.native;
    effective += share.effective;
  }
  return { native, effective, applicable: shares.length };
};

export const sumTotals = (totals: readonly ShareTotal[]): ShareTotal =>
  totals.reduce(
    (sum, { native, effective, applicable }) => ({
      native: sum.native + native,
      effective: sum.effective + effective,
      applicable: sum.applicable + applicable,
    }),
    { native: 0, effective: 0, applicable: 0 },
  );

/** Mean shares, 0 to 1, every criterion with the same weight; null where nothing applies. */
export const meanShare = ({
  native,
  effective,
  applicable,
}: ShareTotal): Pick<ShareTotal, "native" | "effective"> | null =>
  applicable === 0 ? null : { native: native / applicable, effective: effective / applicable };
