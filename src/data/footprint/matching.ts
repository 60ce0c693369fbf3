import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssetRecord } from "@/domain/footprint/asset";
import { identityKeys } from "@/domain/footprint/identity-keys";
import type { AssetId, ImportId, SiteId, ZoneId } from "@/domain/shared/ids";
import { RECORD_SELECT } from "@/data/footprint/asset-columns";
import { driverOf } from "@/data/client";
import type { Tx } from "@/data/client";

export type KnownAsset = { id: AssetId; keys: readonly string[] };

const ROWS_A_FETCH = 5000;

/** Every stored asset of these sites with the keys it is recognised by, always in the same order. */
export const knownAssets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: readonly SiteId[],
): Promise<KnownAsset[]> => {
  const known: KnownAsset[] = [];
  const cursor = driverOf(tx)
    .unsafe<(AssetRecord & { id: AssetId; siteId: SiteId })[]>(
      `select id, site_id as "siteId", name, asset_number as "assetNumber", hostname, serial_number as "serialNumber",
         manufacturer, ip_addresses as "ipAddresses", mac_addresses as "macAddresses",
         external_source as "externalSource", external_id as "externalId", custom
       from assets where organisation_id = $1 and programme_id = $2 and site_id = any ($3::uuid[]) order by id`,
      [scope.organisationId, scope.programmeId, [...siteIds]],
    )
    .cursor(ROWS_A_FETCH);
  for await (const rows of cursor)
    for (const { id, siteId, ...record } of rows) known.push({ id, keys: identityKeys(record, siteId) });
  return known;
};

export type Pair = { line: number; assetId: AssetId };
export type ComparedAsset = Pair & {
  siteId: SiteId;
  stagedZoneId: ZoneId | null;
  storedZoneId: ZoneId | null;
  staged: AssetRecord;
  stored: AssetRecord;
};

type SideRow = AssetRecord & { siteId: SiteId; zoneId: ZoneId | null };

const recordIn = <Row extends SideRow>(row: Row, own: keyof Row): AssetRecord => {
  const { siteId: _site, zoneId: _zone, [own]: _own, ...record } = row;
  return record as unknown as AssetRecord;
};

/** Both sides of some matched pairs: the staged row and the asset it was recognised as. */
export const comparePairs = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  pairs: readonly Pair[],
): Promise<ComparedAsset[]> => {
  const sql = driverOf(tx);
  const side = `site_id as "siteId", zone_id as "zoneId", ${RECORD_SELECT}`;
  const [staged, stored] = await Promise.all([
    sql.unsafe<(SideRow & { line: number })[]>(
      `select line, ${side} from import_rows where organisation_id = $1 and import_id = $2 and line = any ($3::int[])`,
      [scope.organisationId, importId, pairs.map(({ line }) => line)],
    ),
    sql.unsafe<(SideRow & { id: AssetId })[]>(
      `select id, ${side} from assets where organisation_id = $1 and id = any ($2::uuid[])`,
      [scope.organisationId, pairs.map(({ assetId }) => assetId)],
    ),
  ]);
  const byLine = new Map(staged.map((row) => [row.line, row]));
  const byId = new Map(stored.map((row) => [row.id, row]));
  return pairs.flatMap(({ line, assetId }) => {
    const incoming = byLine.get(line);
    const known = byId.get(assetId);
    if (!incoming || !known) return [];
    return {
      line,
      assetId,
      siteId: known.siteId,
      stagedZoneId: incoming.zoneId,
      storedZoneId: known.zoneId,
      staged: recordIn(incoming, "line"),
      stored: recordIn(known, "id"),
    };
  });
};

/** Takes rows out of the staging again: those that change nothing, or are about to be staged in another form. */
export const unstage = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  lines: readonly number[],
): Promise<void> => {
  await driverOf(tx).unsafe(
    `delete from import_rows where organisation_id = $1 and import_id = $2 and line = any ($3::int[])`,
    [scope.organisationId, importId, lines as number[]],
  );
};
