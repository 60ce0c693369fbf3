import { z } from "zod";
import { NO_STEWARDSHIP, type StewardshipFields } from "@/domain/countermeasure/stewardship";
import { stewardshipInput } from "@/domain/countermeasure/stewardship-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { saveStewardship, stewardshipsOf } from "@/data/countermeasure/stewardships";
import { membersOf } from "@/data/organisation/members";
import { lockProgramme } from "@/data/programme/lock-programme";
import { stewardedPlace } from "@/api/countermeasure/stewarded-place";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Names who keeps a capability up at a site, or (null) at every site that has no record of its own, and with what. */
export const recordStewardship = programmeCommand("countermeasure:write")
  .input(
    stewardshipInput.extend({
      siteId: idOf<"site">().nullable(),
      capabilityId: z.string().max(60),
      seen: seenFieldsInput,
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { programmeId: _, siteId, capabilityId, seen, ...wanted } = input;
    if (siteId === null) refusePartOfSites(scope);
    await stewardedPlace(tx, scope, siteId, capabilityId);
    await lockProgramme(tx, scope, "stewardships");
    const stored = (await stewardshipsOf(tx, scope, capabilityId)).find((each) => each.siteId === siteId);
    const fields = mergeSeen<StewardshipFields>("who keeps this up", {
      seen,
      stored: stored ?? NO_STEWARDSHIP,
      wanted,
    });
    const members = await membersOf(tx, scope);
    if (fields.ownedBy !== null && !members.some(({ userId }) => userId === fields.ownedBy))
      throw new Refusal(
        "invalid-input",
        "Not saved: this person is no longer a member. Choose somebody who is.",
        { field: "ownedBy" },
      );
    await saveStewardship(tx, scope, { siteId, capabilityId }, fields);
  });
