import { z } from "zod";
import { can } from "@/domain/access/permission";
import { placeOf } from "@/domain/assessment/placed-assessment";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { idOf } from "@/domain/shared/ids";
import { answeringMembers } from "@/data/assessment/answering-members";
import { commentsOn } from "@/data/assessment/comments";
import { questionNotesOf, questionsFor } from "@/data/assessment/question-notes";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { siteGroupsOf } from "@/data/footprint/site-groups";
import { sitesOf } from "@/data/footprint/sites";
import { knownAssessment, questionIn } from "@/api/assessment/question-in";
import { questionInput } from "@/api/assessment/question-input";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Which questions of an assessment have comments, are for review, or are asked of somebody. */
export const questionNotes = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input }) => {
    const { assessmentId } = await knownAssessment(tx, scope, input.assessmentId);
    return questionNotesOf(tx, scope, assessmentId);
  });

/** Comments on one question, the newest last, and who may be asked for its answer. */
export const questionTalk = programmeQuery("assessment:read")
  .input(questionInput)
  .query(async ({ ctx: { tx, scope }, input }) => {
    const place = await questionIn(tx, scope, input);
    const [comments, members] = await Promise.all([
      commentsOn(tx, scope, input.assessmentId, input.itemId),
      answeringMembers(tx, scope, place.siteId),
    ]);
    return { comments, members, mayWrite: can(scope.role, "comment:write"), today: today() };
  });

/** Questions that the caller is asked to answer, over all open assessments, the next due first. */
export const questionsForMe = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const [asked, sites, groups] = await Promise.all([
    questionsFor(tx, scope),
    sitesOf(tx, scope),
    siteGroupsOf(tx, scope),
  ]);
  const names = new Map<string, string>([
    ...sites.map(({ id, name }) => [id, name] as const),
    ...groups.map(({ id, name }) => [id, `Group ${name}`] as const),
  ]);
  return {
    today: today(),
    questions: asked.map((question) => ({
      ...question,
      placeName: names.get(placeOf(question)) ?? "The whole organisation",
      isOwnModel: question.catalogueId === OWN_MODEL_ID,
      text: maturityModelIndex.criterion(question.itemId)?.text ?? question.itemId,
    })),
  };
});
