import type { AuthorisedProgramme } from "@/domain/access/scope";
import { zoneFinder } from "@/domain/footprint/zone";
import type { AssetId, SiteId, ZoneId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { moveAssets, unassignedAssets } from "@/data/footprint/zone-assignment";
import { zonesOf } from "@/data/footprint/zones";

/** Puts each unassigned asset of the site into the zone that its name or address points to. Returns how many found one. */
export const fillZones = async (tx: Tx, scope: AuthorisedProgramme, siteId: SiteId): Promise<number> => {
  const zones = await zonesOf(tx, scope);
  const find = zoneFinder(zones.filter((zone) => zone.siteId === siteId));
  const byZone = new Map<ZoneId, AssetId[]>();
  for (const asset of await unassignedAssets(tx, scope, siteId)) {
    const zoneId = find(siteId, asset);
    if (zoneId === null) continue;
    const found = byZone.get(zoneId);
    if (found) found.push(asset.id);
    else byZone.set(zoneId, [asset.id]);
  }
  let assigned = 0;
  for (const [zoneId, ids] of byZone) assigned += await moveAssets(tx, scope, ids, zoneId);
  return assigned;
};
