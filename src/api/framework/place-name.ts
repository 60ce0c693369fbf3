import type { AssessmentPlace } from "@/data/assessment/assessments";
import type { CoverageState } from "@/data/framework/coverage-state";

/** Name of the site, or of the group as a group; null for the organisation. */
export const placeName = (
  { sites, siteGroups }: Pick<CoverageState, "sites" | "siteGroups">,
  { siteId, siteGroupId }: AssessmentPlace,
): string | null => {
  if (siteGroupId === null) return sites.find(({ id }) => id === siteId)?.name ?? null;
  const group = siteGroups.find(({ id }) => id === siteGroupId);
  return group ? `Group ${group.name}` : null;
};
