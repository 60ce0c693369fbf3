import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Zone } from "@/domain/footprint/zone";
import { zoneFinder } from "@/domain/footprint/zone";
import type { SiteId } from "@/domain/shared/ids";
import { driverOf } from "@/data/client";
import type { Tx } from "@/data/client";
import { ASSET_COLUMNS, assetValues } from "@/data/footprint/asset-columns";
import { copyLine } from "@/data/footprint/copy-text";
import { copyThrough } from "@/data/footprint/copy-through";
import { insertSite } from "@/data/footprint/sites";
import { insertZone } from "@/data/footprint/zones";
import { newId } from "@/data/new-id";
import { demoAssetsOf } from "@/data/seed/demo-assets";
import type { DemoProgramme } from "@/data/seed/demo-programme";

/** By the site's code. */
export type SiteIds = ReadonlyMap<string, SiteId>;

const insertZones = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  demo: DemoProgramme,
  siteIds: SiteIds,
): Promise<Zone[]> => {
  const inserted: Zone[] = [];
  for (const { code, network } of demo.sites) {
    const siteId = siteIds.get(code);
    if (siteId === undefined) continue;
    for (const { name, purdueLevel, subnets, sites, purpose, owner } of demo.zones) {
      if (sites && !sites.includes(code)) continue;
      // Two neighbouring subnets a figure: the figures of the content are even.
      const addressRanges = subnets.map((subnet) => `10.${network}.${subnet}.0/23`);
      const fields = { name, purdueLevel, purpose, owner, addressRanges };
      inserted.push({ id: await insertZone(tx, scope, siteId, fields), siteId, ...fields });
    }
  }
  return inserted;
};

/** Sites, zones and assets; the assets land in zones as an import would put them. */
export const insertDemoFootprint = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  demo: DemoProgramme,
): Promise<SiteIds> => {
  const siteIds = new Map<string, SiteId>();
  for (const { network: _, assetCount: __, ...fields } of demo.sites)
    siteIds.set(fields.code, await insertSite(tx, scope, fields));
  const zoneOf = zoneFinder(await insertZones(tx, scope, demo, siteIds));
  await copyThrough(
    driverOf(tx),
    {
      target: "assets",
      columns: ["id", "site_id", ...ASSET_COLUMNS],
      keys: { organisation_id: scope.organisationId, programme_id: scope.programmeId },
    },
    async (write) => {
      for (const site of demo.sites) {
        const siteId = siteIds.get(site.code);
        if (siteId === undefined) continue;
        for (const asset of demoAssetsOf(demo, site))
          await write(copyLine([newId<"asset">(), siteId, ...assetValues(asset, zoneOf(siteId, asset))]));
      }
    },
  );
  return siteIds;
};
