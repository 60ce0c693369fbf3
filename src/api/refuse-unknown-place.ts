import type { AuthorisedProgramme } from "@/domain/access/scope";
import { Refusal } from "@/domain/shared/refusal";
import type { AssessmentPlace } from "@/data/assessment/assessments";
import type { Tx } from "@/data/client";
import { siteGroupOf } from "@/data/footprint/site-groups";
import { siteOf } from "@/data/footprint/sites";

/** An assessment is of one site, of one group, or of the organisation. @throws Refusal `not-found` or `invalid-input`. */
export const refuseUnknownPlace = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, siteGroupId }: AssessmentPlace,
): Promise<void> => {
  if (siteId !== null && siteGroupId !== null)
    throw new Refusal("invalid-input", "Not started: choose a site or a group, not both.");
  if (siteId !== null && !(await siteOf(tx, scope, siteId)))
    throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
  if (siteGroupId !== null && !(await siteGroupOf(tx, scope, siteGroupId)))
    throw new Refusal("not-found", "This group does not exist any more. Nothing was changed.");
};
