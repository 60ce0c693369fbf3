import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Criticality, World } from "@/domain/footprint/asset";
import type { AssetQuery, AssetSort } from "@/domain/footprint/asset-query";
import type { PurdueLevel } from "@/domain/footprint/purdue-level";
import type { AssetId, SiteId, ZoneId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";

export type AssetRow = {
  id: AssetId;
  label: string;
  siteId: SiteId;
  zoneId: ZoneId | null;
  world: World;
  deviceType: string | null;
  manufacturer: string | null;
  model: string | null;
  ipAddress: string | null;
  purdueLevel: PurdueLevel | null;
  criticality: Criticality | null;
  owner: string | null;
  doNotScan: boolean | null;
  lastSeen: string | null;
};

const SORT_COLUMNS: Record<AssetSort, SQL> = {
  label: sql`label`,
  manufacturer: sql`manufacturer`,
  deviceType: sql`device_type`,
  purdueLevel: sql`purdue_level`,
  criticality: sql`case criticality when 'high' then 1 when 'medium' then 2 when 'low' then 3 end`,
  lastSeen: sql`last_seen`,
};

/** Every word must occur; % and _ are meant literally. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

const where = (scope: AuthorisedProgramme, query: AssetQuery): SQL => {
  const conditions: SQL[] = [
    sql`organisation_id = ${scope.organisationId}`,
    sql`programme_id = ${scope.programmeId}`,
    ...wordsOf(query.text).map((pattern) => sql`search_text like ${pattern}`),
  ];
  if (query.siteId !== null) conditions.push(sql`site_id = ${query.siteId}`);
  if (query.zone === "unassigned") conditions.push(sql`zone_id is null`);
  else if (query.zone !== null) conditions.push(sql`zone_id = ${query.zone}`);
  if (query.world !== null) conditions.push(sql`world = ${query.world}`);
  if (query.criticality !== null)
    conditions.push(
      query.criticality === "unknown" ? sql`criticality is null` : sql`criticality = ${query.criticality}`,
    );
  return sql.join(conditions, sql` and `);
};

/** One page, in the order asked for; the id settles what is equal. */
export const assetPage = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  query: AssetQuery,
  page: { offset: number; limit: number },
): Promise<AssetRow[]> => {
  const direction = query.descending ? sql`desc nulls last` : sql`asc nulls last`;
  // The index on the label serves the plain order only without a word on nulls; a label is never null.
  const order =
    query.sort === "label"
      ? query.descending
        ? sql`label desc, id desc`
        : sql`label, id`
      : sql`${SORT_COLUMNS[query.sort]} ${direction}, id`;
  return [
    ...(await tx.execute<AssetRow>(sql`
      select id, label, site_id as "siteId", zone_id as "zoneId", world, device_type as "deviceType", manufacturer,
        model, ip_addresses[1] as "ipAddress", purdue_level as "purdueLevel", criticality, owner,
        do_not_scan as "doNotScan", last_seen as "lastSeen"
      from assets where ${where(scope, query)} order by ${order} limit ${page.limit} offset ${page.offset}`)),
  ];
};

export type AssetCounts = {
  total: number;
  unassigned: number;
  IT: number;
  OT: number;
  IoT: number;
  shared: number;
  unknown: number;
};

/** What the query finds in all, by world, and how much of it is in no zone; the worlds add up to the total. */
export const countAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  query: AssetQuery,
): Promise<AssetCounts> => {
  const [row] = await tx.execute<AssetCounts>(sql`
    select count(*)::int as total, count(*) filter (where zone_id is null)::int as unassigned,
      count(*) filter (where world = 'IT')::int as "IT", count(*) filter (where world = 'OT')::int as "OT",
      count(*) filter (where world = 'IoT')::int as "IoT", count(*) filter (where world = 'shared')::int as shared,
      count(*) filter (where world = 'unknown')::int as unknown
    from assets where ${where(scope, query)}`);
  invariant(row, "an aggregate without grouping has one row");
  return row;
};
