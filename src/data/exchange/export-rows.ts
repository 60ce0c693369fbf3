import { sql, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { ParameterOrJSON } from "postgres";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import { driverOf, type Tx } from "@/data/client";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import { belongsTo } from "@/data/exchange/rows-of-programme";

const ROWS_AT_ONCE = 1000;
/** A part of a stored file is a megabyte. */
const LARGE_ROWS_AT_ONCE = 8;

const exported = (table: StoredTable, { name, type }: ExchangeColumn): SQL => {
  const column = sql.identifier(name);
  // Wherever the bytes lay, they travel in the file and come back into the database.
  if (table.name === "stored_files" && name === "place") return sql`'database' as ${column}`;
  return type === "bytes"
    ? sql`translate(encode(r.${column}, 'base64'), E'\n', '') as ${column}`
    : sql`r.${column}`;
};

const selection = (scope: AuthorisedProgramme, table: StoredTable): SQL => {
  const columns = sql.join(
    table.columns.map((column) => exported(table, column)),
    sql`, `,
  );
  const order =
    table.order.length === 0
      ? sql``
      : sql`order by ${sql.join(
          table.order.map((name) => sql`r.${sql.identifier(name)}`),
          sql`, `,
        )}`;
  return sql`select ${columns} from ${sql.identifier(table.name)} r where ${belongsTo(scope, table)} ${order}`;
};

/** Times are written in UTC, whatever the server's own zone is. */
export const writeTimesInUtc = (tx: Tx) => tx.execute(sql`set local timezone to 'UTC'`);

/** The programme's rows of a table, each the text of a JSON object, some at a time; the server waits for the reader. */
export async function* exportRows(
  tx: Tx,
  scope: AuthorisedProgramme,
  table: StoredTable,
): AsyncGenerator<readonly string[]> {
  const query = new PgDialect().sqlToQuery(
    sql`select row_to_json(x)::text as json from (${selection(scope, table)}) x`,
  );
  const isLarge = table.columns.some(({ type }) => type === "bytes");
  const cursor = driverOf(tx)
    .unsafe<{ json: string }[]>(query.sql, query.params as ParameterOrJSON<never>[])
    .cursor(isLarge ? LARGE_ROWS_AT_ONCE : ROWS_AT_ONCE);
  for await (const rows of cursor) yield rows.map(({ json }) => json);
}

export type TableCount = { readonly name: string; readonly rows: number; readonly bytes: number };

const SAMPLED_ROWS = 100;

/** Rows of each table and about how many bytes they take as JSON, judged by the first of them. */
export const countRows = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  tables: readonly StoredTable[],
): Promise<TableCount[]> => {
  const counts = tables.map(
    (table) => sql`
      select ${table.name} as name, (select count(*)::int from ${sql.identifier(table.name)} r where ${belongsTo(scope, table)}) as rows,
        coalesce((select avg(length(row_to_json(x)::text)) from (${selection(scope, { ...table, order: [] })} limit ${SAMPLED_ROWS}) x), 0)::float8 as each`,
  );
  const rows = await tx.execute<{ name: string; rows: number; each: number }>(
    sql.join(counts, sql` union all `),
  );
  return rows.map(({ name, rows: count, each }) => ({ name, rows: count, bytes: Math.round(count * each) }));
};
