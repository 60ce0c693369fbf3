import type { AuthorisedProgramme } from "@/domain/access/scope";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Gap } from "@/domain/gap/gap";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { maturityModel } from "@/data/content/maturity-model";
import { siteOf } from "@/data/footprint/sites";

/**
 * A place where a gap can be: a capability of the model at a visible site, or (siteId null) a group-wide capability.
 * @throws Refusal `not-found`.
 */
export const refuseUnknownPlace = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId }: Pick<Gap, "siteId" | "capabilityId">,
): Promise<void> => {
  const capability = maturityModel.capabilities.find(({ id }) => id === capabilityId);
  const isPlace = capability !== undefined && isGroupWide(capability) === (siteId === null);
  if (!isPlace || (siteId !== null && !(await siteOf(tx, scope, siteId))))
    throw new Refusal("not-found", "There is no such gap in this programme. Go back to the list.");
};
