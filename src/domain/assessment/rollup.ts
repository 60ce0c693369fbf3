import { ATTAINABLE_LEVELS, MATURITY_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";

export type RatedSite = { readonly isCritical: boolean; readonly level: MaturityLevel };

export type OrganisationLevel = {
  readonly level: MaturityLevel;
  /** Sites at this maturity level or above, indexed by level 0 to 4; the first entry is the number of sites. */
  readonly sitesAtLeast: readonly number[];
};

/** Number of sites at each maturity level, indexed by level 0 to 4; sites are added one by one. */
export type SiteTally = { readonly all: number[]; readonly critical: number[] };

export const emptyTally = (): SiteTally => ({ all: [0, 0, 0, 0, 0], critical: [0, 0, 0, 0, 0] });

export const addSite = ({ all, critical }: SiteTally, isCritical: boolean, level: MaturityLevel): void => {
  all[level] = (all[level] ?? 0) + 1;
  if (isCritical) critical[level] = (critical[level] ?? 0) + 1;
};

/**
 * Maturity level of the organisation in one capability: 1 when one critical site has it, 2 when all critical sites have it,
 * 3 and 4 when all sites have it. While no site is marked critical, every site counts as critical.
 */
export const tallied = ({ all, critical }: SiteTally): OrganisationLevel => {
  const sitesAtLeast = atLeast(all);
  const marked = atLeast(critical);
  const deciding = marked[0] === 0 ? sitesAtLeast : marked;
  const isReached = (level: MaturityLevel): boolean => {
    if (level === 1) return (deciding[1] ?? 0) > 0;
    const asked = level === 2 ? deciding : sitesAtLeast;
    return asked[level] === asked[0];
  };
  // Nothing missed is -1, which picks the last level.
  const firstMissed = ATTAINABLE_LEVELS.findIndex((level) => !isReached(level));
  return { level: MATURITY_LEVELS.at(firstMissed) ?? 0, sitesAtLeast };
};

const atLeast = (counts: readonly number[]): number[] =>
  MATURITY_LEVELS.map((level) => counts.slice(level).reduce((sum, count) => sum + count, 0));

/** `tallied` over the sites at hand. */
export const organisationLevel = (sites: readonly RatedSite[]): OrganisationLevel => {
  const tally = emptyTally();
  for (const { isCritical, level } of sites) addSite(tally, isCritical, level);
  return tallied(tally);
};
