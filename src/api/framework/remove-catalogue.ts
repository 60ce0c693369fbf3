import { z } from "zod";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { Refusal } from "@/domain/shared/refusal";
import { catalogueVersions, deleteCatalogue, lockCatalogue } from "@/data/framework/catalogue-versions";
import { deleteEdges } from "@/data/framework/own-edges";
import { programmeCommand } from "@/api/trpc";

/** Takes an own catalogue away with all its versions and links, as long as no assessment answers it. */
export const removeCatalogue = programmeCommand("framework:write")
  .input(z.object({ catalogueId: z.string().min(1).max(CATALOGUE_LIMITS.id) }))
  .mutation(async ({ ctx: { tx, scope }, input: { catalogueId } }) => {
    await lockCatalogue(tx, scope, catalogueId);
    const version = (await catalogueVersions(tx, scope)).find((each) => each.catalogueId === catalogueId);
    if (!version)
      throw new Refusal("not-found", "This catalogue does not exist any more. Nothing was changed.");
    if (version.assessmentCount > 0)
      throw new Refusal(
        "conflict",
        `${version.assessmentCount} ${version.assessmentCount === 1 ? "assessment answers" : "assessments answer"} this catalogue, so it stays. Nothing was changed.`,
      );
    await deleteEdges(tx, scope, catalogueId);
    await deleteCatalogue(tx, scope, catalogueId);
  });
