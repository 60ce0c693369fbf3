import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { lockAssessment, type Assessment } from "@/data/assessment/assessments";
import type { Tx } from "@/data/client";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { refusePartOfGroup } from "@/api/refuse-part-of-group";

/**
 * The assessment, locked until the answer is written: answers of one assessment come one after the other.
 * @throws Refusal `not-found`, `frozen`, `not-permitted`, or `invalid-input` where this assessment does not ask the criterion.
 */
export const answerable = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  criterionId: string,
): Promise<Assessment> => {
  const assessment = await lockAssessment(tx, scope, assessmentId);
  if (!assessment)
    throw new Refusal("not-found", "This assessment does not exist any more. Nothing was changed.");
  if (assessment.frozenAt !== null)
    throw new Refusal(
      "frozen",
      "Not saved: this assessment is frozen and takes no more answers. Your answer is kept here. Give it in a newer one.",
    );
  await refusePartOfGroup(tx, scope, assessment.siteGroupId);
  const criterion = maturityModelIndex.criterion(criterionId);
  const refuse = (why: string) => {
    throw new Refusal("invalid-input", `Not saved: ${why}`, { criterionId });
  };
  if (!criterion) return refuse(`the maturity model has no question ${criterionId}. Reload the page.`);
  if (assessment.siteId === null && assessment.siteGroupId === null && criterion.scope === "site")
    return refuse(`${criterionId} is asked at each site. Answer it in the assessment of a site.`);
  if (assessment.mode === "quick" && !criterion.quick)
    return refuse(`${criterionId} is not one of the 40 quick questions. Answer it in a full assessment.`);
  return assessment;
};
