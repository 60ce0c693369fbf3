import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteGroupId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { sitesOutOfSight } from "@/data/access/sites-out-of-sight";
import type { Tx } from "@/data/client";

/**
 * What holds for all sites of a group is said by somebody who sees all of them. Null is no group: nothing to refuse.
 * @throws Refusal `not-permitted`.
 */
export const refusePartOfGroup = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteGroupId: SiteGroupId | null,
): Promise<void> => {
  const hidden = siteGroupId === null ? 0 : await sitesOutOfSight(tx, scope, siteGroupId);
  if (hidden > 0)
    throw new Refusal(
      "not-permitted",
      `Not saved: this holds for every site of the group, and ${hidden} of them ${hidden === 1 ? "is" : "are"} not yours. Answer it at your site, or ask somebody who sees the whole group.`,
    );
};
