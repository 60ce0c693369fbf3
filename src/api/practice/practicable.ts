import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { lockFrameworkAssessment, type FrameworkAssessment } from "@/data/assessment/framework-assessments";
import type { Tx } from "@/data/client";
import { knownCatalogue } from "@/data/framework/catalogues";
import { refusePartOfGroup } from "@/api/refuse-part-of-group";

export const NO_ASSESSMENT = "This assessment does not exist, or its site is not one of yours.";

/** The catalogue that an assessment answers, in its version. @throws Refusal `not-found`. */
export const assessedCatalogue = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { catalogueId, catalogueVersion }: Pick<FrameworkAssessment, "catalogueId" | "catalogueVersion">,
): Promise<CatalogueIndex> => {
  const index = await knownCatalogue(tx, scope, catalogueId, catalogueVersion);
  if (!index) throw new Refusal("not-found", "The framework of this assessment does not exist any more.");
  return index;
};

/**
 * The assessment of a framework, locked until the change is written: changes of one assessment come one after the other.
 * @throws Refusal `not-found`, `frozen`, or `not-permitted` where it holds for sites that the member does not see.
 */
export const practicable = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<FrameworkAssessment> => {
  const assessment = await lockFrameworkAssessment(tx, scope, assessmentId);
  if (!assessment) throw new Refusal("not-found", `${NO_ASSESSMENT} Nothing was changed.`);
  await refusePartOfGroup(tx, scope, assessment.siteGroupId);
  if (assessment.frozenAt !== null)
    throw new Refusal(
      "frozen",
      "Not saved: this assessment is frozen and takes no more answers. Yours is kept here. Give it in a newer one.",
    );
  return assessment;
};
