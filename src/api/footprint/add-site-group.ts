import { z } from "zod";
import { siteGroupName } from "@/domain/footprint/site-group";
import { insertSiteGroup } from "@/data/footprint/site-groups";
import { refuseTakenGroupName } from "@/api/footprint/known-site-group";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const addSiteGroup = programmeCommand("site:write")
  .input(z.object({ name: siteGroupName }))
  .mutation(async ({ ctx: { tx, scope }, input: { name } }) => {
    refusePartOfSites(scope);
    await refuseTakenGroupName(tx, scope, name, null);
    return { siteGroupId: await insertSiteGroup(tx, scope, name) };
  });
