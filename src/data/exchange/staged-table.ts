import type { OrganisationScope } from "@/domain/access/scope";
import type { ReadValue } from "@/domain/exchange/read-value";
import { Refusal } from "@/domain/shared/refusal";
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

/** What one statement takes well. */
const SMALL_CHARS = 256 * 1024;

/** A row as the text of a JSON object, in which a JSON column holds its value and not the text of it. */
const objectText = ({ columns }: StoredTable, [fileRow, values]: StagedRow): string => {
  const members = columns.map(({ name, type }, index) => {
    const value = values[index] ?? null;
    return `"${name}":${type === "json" && typeof value === "string" ? value : JSON.stringify(value)}`;
  });
  return `{"${FILE_ROW}":${fileRow},${members.join(",")}}`;
};

/** Takes the rows of a file into a table of this transaction, without any check of the database but the types. */
export const stageTable = async (
  tx: Tx,
  table: StoredTable,
  rows: AsyncIterable<StagedRow>,
): Promise<void> => {
  const driver = driverOf(tx);
  const names = columnNames(table);
  const target = stagedName(table);
  await driver.unsafe(
    `create temporary table ${target} on commit drop as select 0 as ${FILE_ROW}, ${quoted(names)} from ${table.name} with no data`,
  );
  const reader = rows[Symbol.asyncIterator]();
  const first: StagedRow[] = [];
  let text = "";
  let next = await reader.next();
  for (; !next.done && text.length < SMALL_CHARS; next = await reader.next()) {
    first.push(next.value);
    text += `${text === "" ? "" : ","}${objectText(table, next.value)}`;
  }
  // A COPY waits twice for an acknowledgement that TCP delays by 40 ms, and most tables of most programmes are small.
  if (next.done) {
    if (text !== "")
      await driver.unsafe(
        `insert into ${target} select * from json_populate_recordset(null::${target}, $1::text::json)`,
        [`[${text}]`],
      );
    return;
  }
  await copyInto(driver, { target, columns: [FILE_ROW, ...names] }, async (write) => {
    for (const [fileRow, values] of first) await write(copyLine([fileRow, ...values]));
    for (; !next.done; next = await reader.next()) await write(copyLine([next.value[0], ...next.value[1]]));
  });
};

/** The organisation may have the same catalogue or link already; those stay as they are. */
const isShared = ({ rows }: StoredTable): boolean =>
  rows.kind === "used-catalogues" || rows.kind === "used-edges";

/** PostgreSQL's code for an index entry that is too long. */
const TOO_LONG_FOR_INDEX = "54000";

const refuseLongText = (table: string, error: unknown): unknown =>
  error instanceof Error && "code" in error && error.code === TOO_LONG_FOR_INDEX
    ? new Refusal(
        "limit-exceeded",
        `A name or another text that the table ${table} is sorted by is longer than the 2,000 characters that can be. Nothing was brought in. Shorten it and send the file again.`,
      )
    : error;

/**
 * Moves what was staged to where it belongs, through the wall of this organisation.
 * @throws Refusal `limit-exceeded` for a text that no index can hold.
 */
export const insertStaged = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  programmeId: ProgrammeId,
  table: StoredTable,
): Promise<void> => {
  const key = table.name === "programmes" ? "id" : table.hasProgrammeId ? "programme_id" : null;
  const names = quoted(columnNames(table));
  const given = key === null ? "" : `"${key}", `;
  const inserting = driverOf(tx).unsafe(
    `insert into ${table.name} (organisation_id, ${given}${names})
     select $1::uuid, ${key === null ? "" : "$2::uuid, "}${names} from ${stagedName(table)} order by ${FILE_ROW}
     ${isShared(table) ? "on conflict do nothing" : ""}`,
    key === null ? [organisationId] : [organisationId, programmeId],
  );
  await inserting.catch((error: unknown) => {
    throw refuseLongText(table.name, error);
  });
};
