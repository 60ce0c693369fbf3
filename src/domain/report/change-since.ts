import type { DomainId, MaturityModel } from "@/domain/framework/maturity-model";
import { domainRows } from "@/domain/report/domain-rows";
import { shareFraction } from "@/domain/report/share-of-target";
import { verifiedPoint, type RatedRound } from "@/domain/report/trend";

export type Change = {
  /** ISO date of the round before. */
  readonly since: string;
  /** Share of target then, 0 to 1. */
  readonly shareBefore: number;
  /** Points of the share of target, per domain. */
  readonly points: Readonly<Partial<Record<DomainId, number>>>;
};

const domainShares = (model: MaturityModel, { figures }: RatedRound): [DomainId, number][] =>
  domainRows(model, figures, null).map(({ domainId, share }) => [domainId, shareFraction(share)]);

/** The same places were assessed, or what was unknown could not have changed the share. */
const areComparable = (a: RatedRound, b: RatedRound): boolean =>
  a.placeCount === b.placeCount || ![a, b].some((round) => verifiedPoint(round).isLowerBound);

/** The last round against the one before; null where a place that was unknown then would pass for progress. */
export const changeSince = (model: MaturityModel, rounds: readonly RatedRound[]): Change | null => {
  const [before, now] = rounds.slice(-2);
  if (!before || !now || !areComparable(before, now)) return null;
  const sharesBefore = new Map(domainShares(model, before));
  const points = domainShares(model, now).map(([domainId, share]) => [
    domainId,
    Math.round((share - (sharesBefore.get(domainId) ?? 0)) * 100),
  ]);
  return {
    since: before.on,
    shareBefore: verifiedPoint(before).share,
    points: Object.fromEntries(points),
  };
};
