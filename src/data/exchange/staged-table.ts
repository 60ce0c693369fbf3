import type { OrganisationScope } from "@/domain/access/scope";
import type { ReadValue } from "@/domain/exchange/read-value";
import { driverOf, type Tx } from "@/data/client";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import { copyInto } from "@/data/footprint/copy-through";
import { copyLine } from "@/data/footprint/copy-text";
import type { ProgrammeId } from "@/domain/shared/ids";

/** The table of this transaction that holds the rows of a file until all of them are known to be sound. */
export const stagedName = ({ name }: StoredTable): string => `staged_${name}`;

/** Number of the row in the file. */
export const FILE_ROW = "file_row";

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
const columnNames = ({ columns }: StoredTable): string[] => columns.map(({ name }) => name);

type StagedRow = readonly [fileRow: number, values: readonly ReadValue[]];

/** Takes the rows of a file into a table of this transaction, without any check of the database but the types. */
export const stageTable = async (
  tx: Tx,
  table: StoredTable,
  rows: AsyncIterable<StagedRow>,
): Promise<void> => {
  const driver = driverOf(tx);
  const names = columnNames(table);
  await driver.unsafe(
    `create temporary table ${stagedName(table)} on commit drop as select 0 as ${FILE_ROW}, ${quoted(names)} from ${table.name} with no data`,
  );
  const reader = rows[Symbol.asyncIterator]();
  let next = await reader.next();
  // Most tables of most programmes are empty, and a COPY takes several round trips.
  if (next.done) return;
  await copyInto(driver, { target: stagedName(table), columns: [FILE_ROW, ...names] }, async (write) => {
    for (; !next.done; next = await reader.next()) await write(copyLine([next.value[0], ...next.value[1]]));
  });
};

/** The organisation may have the same catalogue or link already; those stay as they are. */
const isShared = ({ rows }: StoredTable): boolean =>
  rows.kind === "used-catalogues" || rows.kind === "used-edges";

/** Moves what was staged to where it belongs, through the wall of this organisation. */
export const insertStaged = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  programmeId: ProgrammeId,
  table: StoredTable,
): Promise<void> => {
  const key = table.name === "programmes" ? "id" : table.hasProgrammeId ? "programme_id" : null;
  const names = quoted(columnNames(table));
  const given = key === null ? "" : `"${key}", `;
  await driverOf(tx).unsafe(
    `insert into ${table.name} (organisation_id, ${given}${names})
     select $1::uuid, ${key === null ? "" : "$2::uuid, "}${names} from ${stagedName(table)} order by ${FILE_ROW}
     ${isShared(table) ? "on conflict do nothing" : ""}`,
    key === null ? [organisationId] : [organisationId, programmeId],
  );
};
