import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import { driverOf, type Tx } from "@/data/client";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import type { NewIds } from "@/data/exchange/new-ids";
import { FILE_ROW, stagedName } from "@/data/exchange/staged-table";

const ROWS_AT_ONCE = 1000;
const LIKE_AN_ID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

/** Texts of our own making in which an id stands: a role pool at one site. */
const TEXTS_WITH_IDS: ReadonlySet<string> = new Set(["role_capacities.role_id"]);

type Row = { row: number; text: string };

/**
 * Ids inside of JSON and of some texts, which no foreign key knows, follow their rows. After all tables are staged: they
 * may point ahead.
 */
export const translateInnerIds = async (tx: Tx, table: StoredTable, ids: NewIds): Promise<void> => {
  const driver = driverOf(tx);
  const holdsIds = ({ name, type }: ExchangeColumn) =>
    type === "json" || TEXTS_WITH_IDS.has(`${table.name}.${name}`);
  for (const { name, type } of table.columns.filter(holdsIds)) {
    const changed: Row[] = [];
    const cursor = driver
      .unsafe<Row[]>(
        `select ${FILE_ROW} as row, "${name}"::text as text from ${stagedName(table)} where "${name}"::text ~ $1`,
        [LIKE_AN_ID],
      )
      .cursor(ROWS_AT_ONCE);
    for await (const rows of cursor)
      for (const { row, text: before } of rows) {
        const text = ids.inText(before);
        if (text !== before) changed.push({ row, text });
      }
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
      const some = changed.slice(from, from + ROWS_AT_ONCE);
      await driver.unsafe(
        `update ${stagedName(table)} s set "${name}" = c.text${type === "json" ? "::jsonb" : ""}
         from unnest($1::int[], $2::text[]) c (row, text) where s.${FILE_ROW} = c.row`,
        [some.map(({ row }) => row), some.map(({ text }) => text)],
      );
    }
  }
};
