import { ATTAINABLE_LEVELS, MATURITY_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";

export type RatedSite = { readonly isCritical: boolean; readonly level: MaturityLevel };

export type OrganisationLevel = {
  readonly level: MaturityLevel;
  /** Sites at this maturity level or above, indexed by level 0 to 4; the first entry is the number of sites. */
  readonly sitesAtLeast: readonly number[];
};

/**
 * Maturity level of the organisation in one capability: 1 when one critical site has it, 2 when all critical sites have it,
 * 3 and 4 when all sites have it. While no site is marked critical, every site counts as critical.
 */
export const organisationLevel = (sites: readonly RatedSite[]): OrganisationLevel => {
  const marked = sites.filter((site) => site.isCritical);
  const critical = marked.length > 0 ? marked : sites;
  const isReached = (level: MaturityLevel): boolean => {
    if (level === 1) return critical.some((site) => site.level >= level);
    return (level === 2 ? critical : sites).every((site) => site.level >= level);
  };
  // Nothing missed is -1, which picks the last level.
  const firstMissed = ATTAINABLE_LEVELS.findIndex((level) => sites.length === 0 || !isReached(level));
  return {
    level: MATURITY_LEVELS.at(firstMissed) ?? 0,
    sitesAtLeast: MATURITY_LEVELS.map((level) => sites.filter((site) => site.level >= level).length),
  };
};
