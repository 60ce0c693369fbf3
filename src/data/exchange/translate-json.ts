import { driverOf, type Tx } from "@/data/client";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import type { NewIds } from "@/data/exchange/new-ids";
import { FILE_ROW, stagedName } from "@/data/exchange/staged-table";

const ROWS_AT_ONCE = 1000;
const LIKE_AN_ID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

type Row = { row: number; json: string };

/** Ids inside of JSON, which no foreign key knows, follow their rows. After all tables are staged: they may point ahead. */
export const translateJson = async (tx: Tx, table: StoredTable, ids: NewIds): Promise<void> => {
  const driver = driverOf(tx);
  for (const { name } of table.columns.filter(({ type }) => type === "json")) {
    const changed: Row[] = [];
    const cursor = driver
      .unsafe<Row[]>(
        `select ${FILE_ROW} as row, "${name}"::text as json from ${stagedName(table)} where "${name}"::text ~ $1`,
        [LIKE_AN_ID],
      )
      .cursor(ROWS_AT_ONCE);
    for await (const rows of cursor)
      for (const { row, json } of rows) {
        const text = ids.inText(json);
        if (text !== json) changed.push({ row, json: text });
      }
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      const some = changed.slice(from, from + ROWS_AT_ONCE);
      await driver.unsafe(
        `update ${stagedName(table)} s set "${name}" = c.json::jsonb
         from unnest($1::int[], $2::text[]) c (row, json) where s.${FILE_ROW} = c.row`,
        [some.map(({ row }) => row), some.map(({ json }) => json)],
      );
    }
  }
};
