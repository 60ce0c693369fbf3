import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssetId, SiteId, ZoneId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";

export type UnassignedAsset = {
  id: AssetId;
  siteId: SiteId;
  zoneHint: string | null;
  ipAddresses: string[];
};

/** Assets of one site that are in no zone, as far as a zone could be found for them by name or address. */
export const unassignedAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId,
): Promise<UnassignedAsset[]> => [
  ...(await tx.execute<UnassignedAsset>(sql`
    select id, site_id as "siteId", zone_hint as "zoneHint", ip_addresses as "ipAddresses" from assets
    where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and site_id = ${siteId}
      and zone_id is null and (zone_hint is not null or ip_addresses <> '{}')`)),
];

/** Moves assets into a zone of their own site, or (null) out of any. Returns how many there were to move. */
export const moveAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assetIds: readonly AssetId[],
  zoneId: ZoneId | null,
): Promise<number> => {
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(assetIds)}::jsonb)::uuid)`;
  const moved = await tx.execute(sql`
    update assets a set zone_id = ${zoneId} where a.organisation_id = ${scope.organisationId}
      and a.programme_id = ${scope.programmeId} and a.id = any (${ids})
      and (${zoneId}::uuid is null or a.site_id = (select site_id from zones z
        where z.organisation_id = ${scope.organisationId} and z.id = ${zoneId}))
    returning 1`);
  return moved.length;
};
