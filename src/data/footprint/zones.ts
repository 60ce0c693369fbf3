import { and, asc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Zone } from "@/domain/footprint/zone";
import type { ZoneFields } from "@/domain/footprint/zone-input";
import type { SiteId, ZoneId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { sites, zones } from "@/data/schema";

export type StoredZone = Zone & { readonly purpose: string; readonly owner: string };
export type CountedZone = StoredZone & { readonly assets: number };

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(zones.organisationId, scope.organisationId), eq(zones.programmeId, scope.programmeId));
const thisZone = (scope: AuthorisedProgramme, zoneId: ZoneId) =>
  and(inThisProgramme(scope), eq(zones.id, zoneId));

const COLUMNS = {
  id: zones.id,
  siteId: zones.siteId,
  name: zones.name,
  purdueLevel: zones.purdueLevel,
  purpose: zones.purpose,
  owner: zones.owner,
  addressRanges: zones.addressRanges,
};

/** By the site's name and Purdue level, the process first. */
export const zonesOf = (tx: Tx, scope: AuthorisedProgramme): Promise<StoredZone[]> =>
  tx
    .select(COLUMNS)
    .from(zones)
    .innerJoin(sites, and(eq(sites.organisationId, zones.organisationId), eq(sites.id, zones.siteId)))
    .where(inThisProgramme(scope))
    .orderBy(asc(sites.name), asc(zones.purdueLevel), asc(zones.name));

/** The same with the number of assets in each. */
export const countedZonesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<CountedZone[]> => {
  const [list, counts] = await Promise.all([
    zonesOf(tx, scope),
    tx.execute<{ zoneId: ZoneId; assets: number }>(sql`
      select zone_id as "zoneId", count(*)::int as assets from assets
      where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and zone_id is not null
      group by zone_id`),
  ]);
  const assetsIn = new Map(counts.map(({ zoneId, assets }) => [zoneId, assets]));
  return list.map((zone) => ({ ...zone, assets: assetsIn.get(zone.id) ?? 0 }));
};

export const insertZone = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId,
  fields: ZoneFields,
): Promise<ZoneId> => {
  const id = newId<"zone">();
  await tx
    .insert(zones)
    .values({ organisationId: scope.organisationId, programmeId: scope.programmeId, id, siteId, ...fields });
  return id;
};

/** False when there is no such zone to see. */
export const saveZone = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  zoneId: ZoneId,
  fields: ZoneFields,
): Promise<boolean> =>
  (await tx.update(zones).set(fields).where(thisZone(scope, zoneId)).returning({ id: zones.id })).length ===
  1;

/** Its assets stay, unassigned. False when there is no such zone to see. */
export const deleteZone = async (tx: Tx, scope: AuthorisedProgramme, zoneId: ZoneId): Promise<boolean> => {
  await tx.execute(sql`
    update assets set zone_id = null where organisation_id = ${scope.organisationId} and zone_id = ${zoneId}`);
  return (await tx.delete(zones).where(thisZone(scope, zoneId)).returning({ id: zones.id })).length === 1;
};
