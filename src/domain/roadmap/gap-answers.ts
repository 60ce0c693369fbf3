import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf } from "@/domain/gap/gap";
import type { ObjectiveStake } from "@/domain/objective/at-stake";
import { outageForGap, type OutagesAt } from "@/domain/roadmap/outage-for-gap";
import type { LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import type { ObjectiveId } from "@/domain/shared/ids";

/** `gapKeyOf` of the gaps that a package lifts, and of those of them that wait for an outage nobody has granted. */
export type GapAnswers = {
  readonly answeredGapKeys: ReadonlySet<string>;
  readonly gapKeysWithoutOutage: ReadonlySet<string>;
};

type PackagesOfGap = (gap: Gap) => readonly LiftingPackage[];

export const gapAnswers = (
  gaps: readonly Gap[],
  packagesOf: PackagesOfGap,
  outagesAt: OutagesAt,
): GapAnswers => {
  const answered = gaps.filter((gap) => packagesOf(gap).length > 0);
  const waiting = answered.filter((gap) => {
    const kind = outageForGap(gap, packagesOf(gap), outagesAt)?.kind;
    return kind === "none" || kind === "too-short";
  });
  return {
    answeredGapKeys: new Set(answered.map(gapKeyOf)),
    gapKeysWithoutOutage: new Set(waiting.map(gapKeyOf)),
  };
};

/** How many packages close a gap that is linked to the objective. */
export const packageCountByObjective = (
  stakes: readonly ObjectiveStake[],
  packagesOf: PackagesOfGap,
): ReadonlyMap<ObjectiveId, number> =>
  new Map(
    stakes.map(({ objective, gaps }) => [
      objective.id,
      new Set(gaps.flatMap(({ gap }) => packagesOf(gap)).map(({ id }) => id)).size,
    ]),
  );
