import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Criticality, World } from "@/domain/footprint/asset";
import type { AssetQuery, AssetSort } from "@/domain/footprint/asset-query";
import type { PurdueLevel } from "@/domain/footprint/purdue-level";
import type { AssetId, SiteId, ZoneId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { criticalityRank } from "@/data/schema";

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
  criticality: criticalityRank,
  lastSeen: sql`last_seen`,
};

/** Every word must occur; % and _ are meant literally. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

const own = (scope: AuthorisedProgramme): SQL =>
  sql`organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId}`;

const where = (scope: AuthorisedProgramme, query: AssetQuery): SQL => {
  const conditions: SQL[] = [
    own(scope),
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

/** Which assets are asked for: by the query itself, or by the ids that a rare word left over. */
export type AssetSelection = { readonly condition: SQL };

/** More matches than this are found again on the way through an index sooner than by their ids. */
const FEW = 20_000;

/**
 * Words can be looked for only row by row, so a rare one is looked for once: page and counts then go by the ids that
 * have it. A common one ends the search early.
 */
export const selectAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  query: AssetQuery,
): Promise<AssetSelection> => {
  const condition = where(scope, query);
  if (query.text === "") return { condition };
  const found = await tx.execute<{ id: AssetId }>(
    sql`select id from assets where ${condition} limit ${FEW + 1}`,
  );
  if (found.length > FEW) return { condition };
  const ids = JSON.stringify(found.map(({ id }) => id));
  return {
    condition: sql`${own(scope)} and id = any (array(select jsonb_array_elements_text(${ids}::text::jsonb)::uuid))`,
  };
};

type Page = { readonly offset: number; readonly limit: number };

/** The ids of the page are found first: sorting whole rows to skip most of them would spill to disk. */
const rowsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  condition: SQL,
  order: SQL,
  { offset, limit }: Page,
): Promise<AssetRow[]> => [
  ...(await tx.execute<AssetRow>(sql`
    select id, label, site_id as "siteId", zone_id as "zoneId", world, device_type as "deviceType", manufacturer,
      model, ip_addresses[1] as "ipAddress", purdue_level as "purdueLevel", criticality, owner,
      do_not_scan as "doNotScan", last_seen as "lastSeen"
    from assets where ${own(scope)}
      and id in (select id from assets where ${condition} order by ${order} limit ${limit} offset ${offset})
    order by ${order}`)),
];

/** One page, in the order asked for, what is not known last; the id settles what is equal. */
export const assetPage = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { condition }: AssetSelection,
  { sort, descending }: Pick<AssetQuery, "sort" | "descending">,
  page: Page,
): Promise<AssetRow[]> => {
  const column = SORT_COLUMNS[sort];
  if (!descending) return rowsOf(tx, scope, condition, sql`${column}, id`, page);
  if (sort === "label") return rowsOf(tx, scope, condition, sql`label desc, id desc`, page);
  // An index read backwards begins with what is not known, so that part is a query of its own.
  const isKnown = sql`${condition} and ${column} is not null`;
  const known = await rowsOf(tx, scope, isKnown, sql`${column} desc, id`, page);
  if (known.length === page.limit) return known;
  const allKnown =
    known.length > 0 || page.offset === 0 ? page.offset + known.length : await countOf(tx, isKnown);
  const rest = { offset: Math.max(0, page.offset - allKnown), limit: page.limit - known.length };
  return [...known, ...(await rowsOf(tx, scope, sql`${condition} and ${column} is null`, sql`id`, rest))];
};

const countOf = async (tx: Tx, condition: SQL): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from assets where ${condition}`,
  );
  return row?.count ?? 0;
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

/** What a selection holds in all, by world, and how much of it is in no zone; the worlds add up to the total. */
export const countAssets = async (tx: Tx, { condition }: AssetSelection): Promise<AssetCounts> => {
  const [row] = await tx.execute<AssetCounts>(sql`
    select count(*)::int as total, count(*) filter (where zone_id is null)::int as unassigned,
      count(*) filter (where world = 'IT')::int as "IT", count(*) filter (where world = 'OT')::int as "OT",
      count(*) filter (where world = 'IoT')::int as "IoT", count(*) filter (where world = 'shared')::int as shared,
      count(*) filter (where world = 'unknown')::int as unknown
    from assets where ${condition}`);
  invariant(row, "an aggregate without grouping has one row");
  return row;
};
