import type { OrganisationScope } from "@/domain/access/scope";
import { Refusal } from "@/domain/shared/refusal";

/**
 * What holds for all sites is changed by somebody who sees all of them.
 * @throws Refusal `not-permitted`.
 */
export const refusePartOfSites = ({ siteIds }: OrganisationScope): void => {
  if (siteIds !== null)
    throw new Refusal(
      "not-permitted",
      `Nothing was changed: this holds for all sites, and your account sees ${siteIds.length} of them. ` +
        "Change it for your site, or ask somebody who sees all sites.",
    );
};
