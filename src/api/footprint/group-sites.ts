import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveGroupOfSites } from "@/data/footprint/site-groups";
import { knownSiteGroup } from "@/api/footprint/known-site-group";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Puts sites into a group, or (null) takes them out of theirs; what they inherit changes with it. All of them or none. */
export const groupSites = programmeCommand("site:write")
  .input(
    z.object({
      siteIds: z.array(idOf<"site">()).min(1).max(1000),
      siteGroupId: idOf<"site-group">().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { siteIds, siteGroupId } }) => {
    refusePartOfSites(scope);
    if (siteGroupId !== null) await knownSiteGroup(tx, scope, siteGroupId);
    const named = [...new Set(siteIds)];
    if ((await saveGroupOfSites(tx, scope, named, siteGroupId)) !== named.length)
      throw new Refusal(
        "not-found",
        "No site was moved: one of them does not exist any more. Load the page again.",
      );
    return { moved: named.length };
  });
