import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { replaceOpenFrameworkAssessment } from "@/data/assessment/framework-assessments";
import { copyPracticeAnswers } from "@/data/assessment/practice-answers";
import { knownCatalogue } from "@/data/framework/catalogues";
import { refusePartOfGroup } from "@/api/refuse-part-of-group";
import { refuseUnknownPlace } from "@/api/refuse-unknown-place";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** Opens an assessment of a framework at a site, for a group, or (both null) for the organisation; the open one of that place is frozen. */
export const startAssessment = programmeCommand("assessment:write")
  .input(
    z.object({
      catalogueId: z.string().max(200),
      siteId: idOf<"site">().nullable(),
      siteGroupId: idOf<"site-group">().nullable().default(null),
      name: z.string().trim().max(120, "Shorten the name to 120 characters.").default(""),
      /** Start from the answers of the assessment that is frozen. */
      carryOver: z.boolean().default(true),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { catalogueId, siteId, siteGroupId, name, carryOver } }) => {
    const index = await knownCatalogue(tx, scope, catalogueId);
    if (!index)
      throw new Refusal("not-found", "This framework does not exist any more. Nothing was changed.");
    await refuseUnknownPlace(tx, scope, { siteId, siteGroupId });
    await refusePartOfGroup(tx, scope, siteGroupId);
    const { id, replacedId } = await replaceOpenFrameworkAssessment(tx, scope, {
      catalogueId,
      catalogueVersion: index.catalogue.version,
      siteId,
      siteGroupId,
      name: name || index.catalogue.name,
      startedOn: today(),
    });
    if (carryOver && replacedId !== null) await copyPracticeAnswers(tx, scope, replacedId, id);
    return { assessmentId: id };
  });
