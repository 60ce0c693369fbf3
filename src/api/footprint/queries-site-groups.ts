import { answerCountsOfGroups, siteGroupsOf } from "@/data/footprint/site-groups";
import { programmeQuery } from "@/api/trpc";

/** Groups by name, each with how many answers were given once for it. */
export const siteGroups = programmeQuery("footprint:read").query(async ({ ctx: { tx, scope } }) => {
  const [groups, answers] = await Promise.all([siteGroupsOf(tx, scope), answerCountsOfGroups(tx, scope)]);
  return groups.map((group) => ({ ...group, answerCount: answers.get(group.id) ?? 0 }));
});
