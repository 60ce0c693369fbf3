import type { AuthorisedProgramme } from "@/domain/access/scope";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { questionPlaceOf, type QuestionPlace } from "@/data/assessment/question-places";
import type { Tx } from "@/data/client";
import { maturityModelIndex } from "@/data/content/maturity-model";

/** @throws Refusal `not-found`. */
export const knownAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  isLocked = false,
): Promise<QuestionPlace> => {
  const place = await questionPlaceOf(tx, scope, assessmentId, isLocked);
  if (!place)
    throw new Refusal("not-found", "This assessment does not exist, or its site is not one of yours.");
  return place;
};

/**
 * The assessment that asks the question; `isLocked` until the transaction ends.
 * @throws Refusal `not-found`, or `invalid-input` where the own model has no such question.
 */
export const questionIn = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { assessmentId, itemId }: { assessmentId: AssessmentId; itemId: string },
  isLocked = false,
): Promise<QuestionPlace> => {
  const place = await knownAssessment(tx, scope, assessmentId, isLocked);
  if (place.catalogueId === OWN_MODEL_ID && !maturityModelIndex.criterion(itemId))
    throw new Refusal(
      "invalid-input",
      `Not saved: the maturity model has no question ${itemId}. Reload the page.`,
    );
  return place;
};
