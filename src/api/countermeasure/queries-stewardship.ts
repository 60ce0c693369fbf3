import { z } from "zod";
import { can } from "@/domain/access/permission";
import { NO_STEWARDSHIP, type StewardshipFields } from "@/domain/countermeasure/stewardship";
import { idOf } from "@/domain/shared/ids";
import { stewardshipsOf } from "@/data/countermeasure/stewardships";
import { membersOf } from "@/data/organisation/members";
import { programmeOf } from "@/data/programme/programmes";
import { stewardedPlace } from "@/api/countermeasure/stewarded-place";
import { programmeQuery } from "@/api/trpc";

const fieldsOf = ({ ownedBy, procedure, yearlyCost, exceptionPath, reviewDueOn }: StewardshipFields) => ({
  ownedBy,
  procedure,
  yearlyCost,
  exceptionPath,
  reviewDueOn,
});

/** Who keeps a capability up at a place, whether that is the place's own record, and who could. */
export const stewardship = programmeQuery("assessment:read")
  .input(z.object({ siteId: idOf<"site">().nullable(), capabilityId: z.string().max(60) }))
  .query(async ({ ctx: { tx, scope }, input: { siteId, capabilityId } }) => {
    const { capability, site } = await stewardedPlace(tx, scope, siteId, capabilityId);
    const [all, members, { currency }] = await Promise.all([
      stewardshipsOf(tx, scope, capabilityId),
      membersOf(tx, scope),
      programmeOf(tx, scope),
    ]);
    const ofAllSites = all.find((each) => each.siteId === null);
    const own = all.find((each) => each.siteId === siteId);
    return {
      capabilityName: capability.name,
      siteName: site ? site.name : null,
      fields: fieldsOf(own ?? NO_STEWARDSHIP),
      /** What holds here as long as nothing is written down for the site itself. */
      inherited: own || !ofAllSites ? null : fieldsOf(ofAllSites),
      members: members.map(({ userId, name }) => ({ userId, name })),
      currency,
      mayWrite: can(scope.role, "countermeasure:write"),
      mayWriteForAll: can(scope.role, "countermeasure:write") && scope.siteIds === null,
    };
  });
