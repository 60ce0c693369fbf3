import type { GroupCell } from "@/domain/assessment/group-rollup";

/** Scoring rules, section 6, in words. */
export const ROLL_UP_RULE =
  "How sites become one level: 1 if one critical site has at least 1; 2 if all critical sites have at least 2; 3 and 4 if all sites have it. While no site of a group is marked critical, every one counts as critical. The programme is read from all sites by the same rule, not from the groups; what the organisation has to have first can hold it lower. A site where nobody could answer counts as 0, so the level is then a lower bound.";

const counted = (count: number): string => `${count} ${count === 1 ? "site" : "sites"}`;

/** “level 3 at 1 of 3 sites”: how many sites carry the next step; at the top all of them do. */
export const coverageWords = ({ level, sitesAtLeast }: GroupCell, siteCount: number): string => {
  if (level === 4) return `level 4 at all ${counted(siteCount)}`;
  return `level ${level + 1} at ${sitesAtLeast[level + 1] ?? 0} of ${counted(siteCount)}`;
};
