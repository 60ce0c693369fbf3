import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Portion } from "@/domain/report/capability-figures";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";

/** Assets in no zone of all assets, per visible site; a site without an inventory is missing. */
export const unassignedAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
): Promise<ReadonlyMap<SiteId, Portion>> => {
  // By the sites of the programme: their index answers alone, without a look at 200,000 rows.
  const rows = await tx.execute<{ siteId: SiteId; count: number; of: number }>(sql`
    select site_id as "siteId", (count(*) - count(zone_id))::int as count, count(*)::int as of from assets
    where organisation_id = ${scope.organisationId} and site_id in (
      select id from sites where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId})
    group by site_id`);
  return new Map(rows.map(({ siteId, ...portion }) => [siteId, portion]));
};
