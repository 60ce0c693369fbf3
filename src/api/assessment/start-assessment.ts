import { z } from "zod";
import { ASSESSMENT_MODES, type AssessmentMode } from "@/domain/assessment/asked-criteria";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { copyAnswers } from "@/data/assessment/answers";
import { replaceOpenAssessment } from "@/data/assessment/assessments";
import { maturityModel } from "@/data/content/maturity-model";
import { siteOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

const TITLE: Record<AssessmentMode, string> = { quick: "Quick assessment", full: "Full assessment" };

/** Opens an assessment of a site (null: of what the organisation answers once); the open one of the same mode is frozen. */
export const startAssessment = programmeCommand("assessment:write")
  .input(
    z.object({
      siteId: idOf<"site">().nullable(),
      mode: z.enum(ASSESSMENT_MODES),
      name: z.string().trim().max(120, "Shorten the name to 120 characters.").default(""),
      /** Start from the answers of the assessment that is frozen. */
      carryOver: z.boolean().default(true),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { siteId, mode, name, carryOver } }) => {
    if (siteId !== null && !(await siteOf(tx, scope, siteId)))
      throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
    const { id, replacedId } = await replaceOpenAssessment(tx, scope, {
      siteId,
      mode,
      name: name || TITLE[mode],
      startedOn: today(),
      modelVersion: maturityModel.version,
    });
    if (carryOver && replacedId !== null) await copyAnswers(tx, scope, replacedId, id);
    return { assessmentId: id };
  });
