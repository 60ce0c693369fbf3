import type { SectorProfile } from "@/domain/framework/maturity-model";
import { Refusal } from "@/domain/shared/refusal";
import { maturityModel } from "@/data/content/maturity-model";

/** @throws Refusal `invalid-input` when the maturity model has no such sector profile. */
export const knownProfile = (profileId: string): SectorProfile => {
  const profile = maturityModel.profiles.find(({ id }) => id === profileId);
  if (!profile)
    throw new Refusal("invalid-input", "Choose a sector profile from the list.", { field: "profileId" });
  return profile;
};
