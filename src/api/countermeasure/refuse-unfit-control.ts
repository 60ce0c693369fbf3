import type { AuthorisedProgramme } from "@/domain/access/scope";
import { controlDateProblems } from "@/domain/countermeasure/control-limits";
import type { RegisteredControlInput } from "@/domain/countermeasure/registered-control";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { compensatingControlCatalogue } from "@/data/content/compensating-controls";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { sitesOf } from "@/data/footprint/sites";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";

/**
 * What only the server can judge of a control: its days, its places, its template.
 * @throws Refusal `invalid-input`, `not-found`, `not-permitted`. @param today ISO day.
 */
export const refuseUnfitControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  input: RegisteredControlInput,
  today: string,
): Promise<void> => {
  const [problem] = controlDateProblems(input, today);
  if (problem) throw new Refusal("invalid-input", problem.message, { field: problem.field });
  const { templateId, compensates } = input;
  if (templateId !== null && !compensatingControlCatalogue.controls.some(({ id }) => id === templateId))
    throw new Refusal("invalid-input", "The pack has no such control. Choose another one, or none.", {
      field: "templateId",
    });
  const visible = new Set((await sitesOf(tx, scope)).map(({ id }) => id));
  for (const { criterionId, siteId } of compensates) {
    if (siteId !== null && !visible.has(siteId))
      throw new Refusal("not-found", "A site of this control does not exist any more. Nothing was saved.");
    if (!maturityModelIndex.criterion(criterionId))
      throw new Refusal(
        "invalid-input",
        `The maturity model has no question ${criterionId}. Reload the page.`,
        {
          field: "compensates",
        },
      );
  }
  const places = new Set(compensates.map(({ siteId }) => siteId));
  if (places.size > 1 || places.has(null)) refusePartOfSites(scope);
};
