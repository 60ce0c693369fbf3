import { z } from "zod";
import { ASSESSMENT_MODES, type AssessmentMode } from "@/domain/assessment/asked-criteria";
import { idOf, type AssessmentId } from "@/domain/shared/ids";
import { copyAnswers } from "@/data/assessment/answers";
import { newestAssessment, replaceOpenAssessment } from "@/data/assessment/assessments";
import { maturityModel } from "@/data/content/maturity-model";
import { copyProofUses } from "@/data/evidence/proof-uses";
import { refusePartOfGroup } from "@/api/refuse-part-of-group";
import { refuseUnknownPlace } from "@/api/refuse-unknown-place";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

const TITLE: Record<AssessmentMode, string> = { quick: "Quick assessment", full: "Full assessment" };

/** Opens an assessment of a site, of a group, or (both null) of what the organisation answers once; the open one of the same mode is frozen. */
export const startAssessment = programmeCommand("assessment:write")
  .input(
    z.object({
      siteId: idOf<"site">().nullable(),
      siteGroupId: idOf<"site-group">().nullable().default(null),
      mode: z.enum(ASSESSMENT_MODES),
      name: z.string().trim().max(120, "Shorten the name to 120 characters.").default(""),
      /** Start from the answers of the one before. */
      carryOver: z.boolean().default(true),
      /** For a full one: take over what the newest quick one of the place answered, where nothing else is carried over. */
      takesOverQuick: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { siteId, siteGroupId, mode, name, carryOver, takesOverQuick } = input;
    const place = { siteId, siteGroupId };
    await refuseUnknownPlace(tx, scope, place);
    await refusePartOfGroup(tx, scope, siteGroupId);
    // One that was frozen by hand is carried over like the open one that this freezes.
    const last = carryOver ? await newestAssessment(tx, scope, place, mode) : null;
    const { id, replacedId } = await replaceOpenAssessment(tx, scope, {
      ...place,
      mode,
      name: name || TITLE[mode],
      startedOn: today(),
      modelVersion: maturityModel.version,
    });
    const carried = replacedId ?? last?.id;
    const takeOver = async (from: AssessmentId) => {
      await copyAnswers(tx, scope, from, id);
      await copyProofUses(tx, scope, from, id);
    };
    if (carryOver && carried) await takeOver(carried);
    const quick =
      takesOverQuick && mode === "full" ? await newestAssessment(tx, scope, place, "quick") : null;
    if (quick) await takeOver(quick.id);
    return { assessmentId: id };
  });
