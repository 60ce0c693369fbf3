import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { answerCountsOfGroups, deleteSiteGroup } from "@/data/footprint/site-groups";
import { knownSiteGroup } from "@/api/footprint/known-site-group";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Its sites stay. While answers were given for it, it stays too: they count at its sites. */
export const removeSiteGroup = programmeCommand("site:write")
  .input(z.object({ siteGroupId: idOf<"site-group">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { siteGroupId } }) => {
    refusePartOfSites(scope);
    const { id, name } = await knownSiteGroup(tx, scope, siteGroupId);
    const answers = (await answerCountsOfGroups(tx, scope, id)).get(id) ?? 0;
    if (answers > 0)
      throw new Refusal(
        "conflict",
        `${name} was not deleted: ${answers} ${answers === 1 ? "answer was" : "answers were"} given once for it and count at its sites. Take the sites out of it instead.`,
        { answers },
      );
    await deleteSiteGroup(tx, scope, id);
  });
