import { z } from "zod";
import { unknownLevels } from "@/domain/gap/unknown-levels";
import { programmeTargets } from "@/domain/gap/programme-targets";
import { isSafetyGap } from "@/domain/gap/gap";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import { gapCounts } from "@/domain/report/gap-counts";
import { gapsHeadline } from "@/domain/report/headline";
import { objectiveRows } from "@/domain/report/objective-rows";
import { gapAnswers, packageCountByObjective } from "@/domain/roadmap/gap-answers";
import { describeGaps } from "@/api/gap/describe-gaps";
import { filterRanking, gapListInput } from "@/api/gap/filter-ranking";
import { rankProgramme, type Ranking } from "@/api/gap/rank-programme";
import { programmeQuery } from "@/api/trpc";

const isAssessed = ({ standing }: Ranking): boolean =>
  standing.bySite.size > 0 || standing.groupAssessmentId !== null;

/** The answer in words, over all gaps: a filter does not change it. */
const headlineOf = (ranking: Ranking): string => {
  const { state, ranked, packages, packagesOf, outagesAt, formats } = ranking;
  if (state.sites.length === 0) return EMPTY_HEADLINES["no-sites"];
  if (!isAssessed(ranking)) return EMPTY_HEADLINES["no-gaps"];
  const gaps = ranked.map(({ gap }) => gap);
  const answers = packages.length === 0 ? null : gapAnswers(gaps.filter(isSafetyGap), packagesOf, outagesAt);
  return gapsHeadline(gapCounts(gaps, answers), formats);
};

const unknownIn = ({ state, standing, targetsInput }: Ranking) => {
  const places = unknownLevels({ ...targetsInput, sites: state.sites, standing });
  return {
    levels: places.reduce((sum, { capabilityIds }) => sum + capabilityIds.length, 0),
    places: places.map(
      ({ siteId }) => state.sites.find(({ id }) => id === siteId)?.name ?? "all sites at once",
    ),
  };
};

/** The last month before each set of targets is due. */
const targetsDueIn = ({ targetsInput }: Ranking) => ({
  milestone: programmeTargets({ ...targetsInput, measuredAgainst: "milestone" }).dueMonth,
  final: programmeTargets({ ...targetsInput, measuredAgainst: "final" }).dueMonth,
});

const stakesIn = ({ state, ranked, packages, packagesOf }: Ranking) => {
  const stakes = atStakeByObjective(ranked, state.links, state.objectives);
  return objectiveRows(
    stakes,
    packages.length === 0 ? null : { packageCountByObjective: packageCountByObjective(stakes, packagesOf) },
  );
};

/** A page of the ranked list under a filter, with what stands above and below it. */
export const rankedGaps = programmeQuery("gap:read")
  .input(
    gapListInput.extend({
      /** How many rows of the filtered list stand before this page. */
      cursor: z.number().int().min(0).nullish(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
  )
  .query(async ({ ctx: { tx, scope }, input: { measuredAgainst, cursor, limit, ...filter } }) => {
    const ranking = await rankProgramme(tx, scope, measuredAgainst);
    const { found, countBySafetyClass } = filterRanking(ranking, filter);
    const start = cursor ?? 0;
    const { state } = ranking;
    return {
      headline: headlineOf(ranking),
      isAssessed: isAssessed(ranking),
      currency: state.programme.currency,
      targetsDue: targetsDueIn(ranking),
      unknown: unknownIn(ranking),
      stakes: stakesIn(ranking),
      openCount: ranking.ranked.length,
      foundCount: found.length,
      countBySafetyClass,
      rows: await describeGaps(tx, scope, ranking, found.slice(start, start + limit)),
      nextCursor: start + limit < found.length ? start + limit : null,
    };
  });
