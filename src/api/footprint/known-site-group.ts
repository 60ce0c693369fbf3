import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteGroup } from "@/domain/footprint/site-group";
import type { SiteGroupId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { siteGroupOf, siteGroupsOf } from "@/data/footprint/site-groups";
import type { Tx } from "@/data/client";

/** @throws Refusal `not-found`. */
export const knownSiteGroup = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: SiteGroupId,
): Promise<SiteGroup> => {
  const found = await siteGroupOf(tx, scope, id);
  if (!found) throw new Refusal("not-found", "This group does not exist any more. Nothing was changed.");
  return found;
};

/** Two groups of one programme never share a name. @throws Refusal `already-exists`. */
export const refuseTakenGroupName = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  name: string,
  own: SiteGroupId | null,
): Promise<void> => {
  const others = (await siteGroupsOf(tx, scope)).filter(({ id }) => id !== own);
  if (others.some((group) => group.name === name))
    throw new Refusal("already-exists", `Another group has the name ${name}. Choose a different one.`, {
      field: "name",
    });
};
