import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteGroupId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";

/**
 * How many sites of a group the member does not see. The wall is lifted for this one count, so nothing else of the same
 * transaction may be under way beside it.
 */
export const sitesOutOfSight = async (
  tx: Tx,
  { organisationId, siteIds }: AuthorisedProgramme,
  siteGroupId: SiteGroupId,
): Promise<number> => {
  if (siteIds === null) return 0;
  await tx.execute(sql`select set_config('app.site_scope', 'all', true)`);
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from sites
    where organisation_id = ${organisationId} and site_group_id = ${siteGroupId}
      and id <> all (string_to_array(nullif(current_setting('app.site_ids', true), ''), ',')::uuid[])`);
  await tx.execute(sql`select set_config('app.site_scope', 'list', true)`);
  invariant(row, "a count has one row");
  return row.count;
};
