import { and, asc, eq, gt, gte } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { GrantedOutage } from "@/domain/roadmap/outage-for-gap";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { outageGrants } from "@/data/schema";

/** Outages granted in `from` or later, per site, first one first; a site without any is missing. */
export const nextOutages = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  from: Month,
): Promise<ReadonlyMap<SiteId, readonly GrantedOutage[]>> => {
  const rows = await tx
    .select({ siteId: outageGrants.siteId, month: outageGrants.month, hours: outageGrants.hours })
    .from(outageGrants)
    .where(
      and(
        eq(outageGrants.organisationId, scope.organisationId),
        eq(outageGrants.programmeId, scope.programmeId),
        gte(outageGrants.month, from),
        gt(outageGrants.hours, 0),
      ),
    )
    .orderBy(asc(outageGrants.month));
  const bySite = new Map<SiteId, GrantedOutage[]>();
  for (const { siteId, ...outage } of rows) bySite.set(siteId, [...(bySite.get(siteId) ?? []), outage]);
  return bySite;
};
