import { z } from "zod";
import { can } from "@/domain/access/permission";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { frameworkAssessmentOf } from "@/data/assessment/framework-assessments";
import { practiceAnswersOf } from "@/data/assessment/practice-answers";
import { siteOf } from "@/data/footprint/sites";
import { assessedCatalogue, NO_ASSESSMENT } from "@/api/practice/practicable";
import { programmeQuery } from "@/api/trpc";

/** One assessment of a framework with its answers and everything that is asked. */
export const assessment = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const found = await frameworkAssessmentOf(tx, scope, assessmentId);
    if (!found) throw new Refusal("not-found", NO_ASSESSMENT);
    const [index, site, answers] = await Promise.all([
      assessedCatalogue(tx, scope, found),
      found.siteId && siteOf(tx, scope, found.siteId),
      practiceAnswersOf(tx, scope, assessmentId),
    ]);
    return {
      ...found,
      scale: practiceScaleOf(found.catalogueId),
      catalogue: index.catalogue,
      siteName: site ? site.name : null,
      answers,
      userId: scope.userId,
      mayAnswer: can(scope.role, "assessment:answer"),
      mayJudge: can(scope.role, "assessment:write"),
    };
  });

/** The answers and the judgement alone: what others change while somebody answers. */
export const answers = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const [found, stored] = await Promise.all([
      frameworkAssessmentOf(tx, scope, assessmentId),
      practiceAnswersOf(tx, scope, assessmentId),
    ]);
    if (!found) throw new Refusal("not-found", NO_ASSESSMENT);
    return { answers: stored, judgement: found.judgement, frozenAt: found.frozenAt };
  });
