import { z } from "zod";
import { siteGroupName } from "@/domain/footprint/site-group";
import { idOf } from "@/domain/shared/ids";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { saveSiteGroupName } from "@/data/footprint/site-groups";
import { lockProgramme } from "@/data/programme/lock-programme";
import { knownSiteGroup, refuseTakenGroupName } from "@/api/footprint/known-site-group";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const renameSiteGroup = programmeCommand("site:write")
  .input(z.object({ siteGroupId: idOf<"site-group">(), name: siteGroupName, seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { siteGroupId, name: wanted, seen } }) => {
    refusePartOfSites(scope);
    await lockProgramme(tx, scope, "footprint");
    const stored = await knownSiteGroup(tx, scope, siteGroupId);
    const { name } = mergeSeen("this group", { seen, stored, wanted: { name: wanted } });
    await refuseTakenGroupName(tx, scope, name, stored.id);
    await saveSiteGroupName(tx, scope, { id: stored.id, name });
  });
