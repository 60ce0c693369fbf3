import { z } from "zod";
import { siteGroupName } from "@/domain/footprint/site-group";
import { idOf } from "@/domain/shared/ids";
import { saveSiteGroupName } from "@/data/footprint/site-groups";
import { knownSiteGroup, refuseTakenGroupName } from "@/api/footprint/known-site-group";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const renameSiteGroup = programmeCommand("site:write")
  .input(z.object({ siteGroupId: idOf<"site-group">(), name: siteGroupName }))
  .mutation(async ({ ctx: { tx, scope }, input: { siteGroupId, name } }) => {
    refusePartOfSites(scope);
    const { id } = await knownSiteGroup(tx, scope, siteGroupId);
    await refuseTakenGroupName(tx, scope, name, id);
    await saveSiteGroupName(tx, scope, { id, name });
  });
