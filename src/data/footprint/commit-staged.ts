import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ImportId } from "@/domain/shared/ids";
import { ASSET_COLUMNS } from "@/data/footprint/asset-columns";
import { driverOf } from "@/data/client";
import type { Tx } from "@/data/client";

const LIST = ASSET_COLUMNS.join(", ");
/** A zone that a person chose stays; an import only fills an empty one. */
const ASSIGNMENTS = ASSET_COLUMNS.map((column) =>
  column === "zone_id" ? "zone_id = coalesce(a.zone_id, r.zone_id)" : `${column} = r.${column}`,
).join(", ");

/** Takes the staged rows over into the inventory and forgets them. */
export const commitStaged = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
): Promise<{ added: number; changed: number }> => {
  const sql = driverOf(tx);
  const own = [scope.organisationId, importId];
  const added = await sql.unsafe(
    `insert into assets (organisation_id, id, programme_id, site_id, ${LIST})
     select organisation_id, asset_id, $3::uuid, site_id, ${LIST} from import_rows
     where organisation_id = $1 and import_id = $2 and action = 'add'`,
    [...own, scope.programmeId],
  );
  // Rows staged a moment ago have no statistics yet, and a nested loop over two large sides would take hours.
  await sql`set local enable_nestloop = off`;
  const changed = await sql.unsafe(
    `update assets a set ${ASSIGNMENTS} from import_rows r
     where r.organisation_id = $1 and r.import_id = $2 and r.action = 'change'
       and a.organisation_id = r.organisation_id and a.id = r.asset_id`,
    own,
  );
  await sql`set local enable_nestloop = on`;
  await sql.unsafe(`delete from import_rows where organisation_id = $1 and import_id = $2`, own);
  return { added: added.count, changed: changed.count };
};
