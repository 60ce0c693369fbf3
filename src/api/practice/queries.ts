import { z } from "zod";
import { can } from "@/domain/access/permission";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { ORGANISATION, type AssessmentPlace } from "@/data/assessment/assessments";
import { frameworkAssessmentOf, newestFrameworkAssessment } from "@/data/assessment/framework-assessments";
import { practiceAnswersOf } from "@/data/assessment/practice-answers";
import { siteGroupOf } from "@/data/footprint/site-groups";
import { siteOf } from "@/data/footprint/sites";
import { assessedCatalogue, NO_ASSESSMENT } from "@/api/practice/practicable";
import { programmeQuery } from "@/api/trpc";

/** One assessment of a framework with its answers, what it inherits, and everything that is asked. */
export const assessment = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const found = await frameworkAssessmentOf(tx, scope, assessmentId);
    if (!found) throw new Refusal("not-found", NO_ASSESSMENT);
    const { catalogueId, siteId, siteGroupId } = found;
    const isOnce = siteId === null && siteGroupId === null;
    const site = siteId && (await siteOf(tx, scope, siteId));
    const groupId = siteGroupId ?? (site ? site.siteGroupId : null);
    const answersAt = async (place: AssessmentPlace) => {
      const newest = await newestFrameworkAssessment(tx, scope, place, catalogueId);
      return newest ? practiceAnswersOf(tx, scope, newest.id) : [];
    };
    const [index, group, answers, siteGroupAnswers, organisationAnswers] = await Promise.all([
      assessedCatalogue(tx, scope, found),
      groupId && siteGroupOf(tx, scope, groupId),
      practiceAnswersOf(tx, scope, assessmentId),
      siteId && groupId ? answersAt({ siteId: null, siteGroupId: groupId }) : [],
      isOnce ? [] : answersAt(ORGANISATION),
    ]);
    return {
      ...found,
      scale: practiceScaleOf(catalogueId),
      catalogue: index.catalogue,
      /** Of the site or, for an assessment of a group, of the group; null for the organisation's own. */
      siteName: site ? site.name : siteGroupId && group ? `Group ${group.name}` : null,
      siteGroupName: group ? group.name : null,
      answers,
      /** What holds here where nothing is answered here. */
      siteGroupAnswers,
      organisationAnswers,
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
