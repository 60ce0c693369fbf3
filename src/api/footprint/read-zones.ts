import type { AuthorisedProgramme } from "@/domain/access/scope";
import { NOTHING_ENTERED, zoneReading } from "@/domain/assessment/zone-reading";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { sitesOf } from "@/data/footprint/sites";
import { zoneCompensationsOf } from "@/data/footprint/zone-compensations";
import { zoneLevelsOf } from "@/data/footprint/zone-security-levels";
import { zonesOf } from "@/data/footprint/zones";
import { today } from "@/api/today";

/** Every zone the member sees with what its security levels mean today, by name of the site. */
export const readZones = async (tx: Tx, scope: AuthorisedProgramme) => {
  const [sites, zones, levels, compensations] = await Promise.all([
    sitesOf(tx, scope),
    zonesOf(tx, scope),
    zoneLevelsOf(tx, scope),
    zoneCompensationsOf(tx, scope),
  ]);
  const day = today();
  const siteOrder = new Map(sites.map(({ id, name }, order) => [id, { name, order }]));
  const orderOf = (siteId: SiteId): number => siteOrder.get(siteId)?.order ?? sites.length;
  return zones
    .toSorted((a, b) => orderOf(a.siteId) - orderOf(b.siteId))
    .map(({ id, siteId, name, purdueLevel }) => {
      const entered = levels.get(id);
      const recorded = compensations.get(id) ?? [];
      return {
        zoneId: id,
        siteId,
        siteName: siteOrder.get(siteId)?.name ?? "",
        name,
        purdueLevel,
        rationale: entered?.rationale ?? "",
        compensations: recorded,
        ...zoneReading(entered ?? NOTHING_ENTERED, recorded, day),
      };
    });
};

export type ReadZone = Awaited<ReturnType<typeof readZones>>[number];
