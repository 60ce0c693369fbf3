import { z } from "zod";
import { knownCatalogue } from "@/data/framework/catalogues";
import { saveFollowing } from "@/data/programme/followed-frameworks";
import { demandCatalogue } from "@/api/framework/queries";
import { programmeCommand } from "@/api/trpc";

/** Takes a framework up among those the programme reports on, or lets it go; its coverage is computed either way. */
export const followFramework = programmeCommand("framework:write")
  .input(z.object({ catalogueId: z.string().max(200), isFollowed: z.boolean() }))
  .mutation(async ({ ctx: { tx, scope }, input: { catalogueId, isFollowed } }) => {
    demandCatalogue(await knownCatalogue(tx, scope, catalogueId));
    await saveFollowing(tx, scope, catalogueId, isFollowed);
  });
