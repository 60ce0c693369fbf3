import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Site } from "@/domain/footprint/site";
import type { Capability } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { maturityModel } from "@/data/content/maturity-model";
import { siteOf } from "@/data/footprint/sites";

/** @param siteId null: every site. @throws Refusal `not-found` or `invalid-input`. */
export const stewardedPlace = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId | null,
  capabilityId: string,
): Promise<{ capability: Capability; site: Site | null }> => {
  const capability = maturityModel.capabilities.find(({ id }) => id === capabilityId);
  if (!capability)
    throw new Refusal("invalid-input", `The maturity model has no capability ${capabilityId}.`, {
      field: "capabilityId",
    });
  const site = siteId && (await siteOf(tx, scope, siteId));
  if (siteId !== null && !site)
    throw new Refusal("not-found", "This site does not exist, or it is not one of yours.");
  return { capability, site: site || null };
};
