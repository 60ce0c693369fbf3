import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ExchangeTable } from "@/domain/exchange/exchange-column";
import type { Tx } from "@/data/client";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";
import { exportRows } from "@/data/exchange/export-rows";
import { objectStoreParts } from "@/data/exchange/object-store-parts";
import { PEOPLE, peopleOf } from "@/data/exchange/people";

/** A table on its way out: its rows, each the text of a JSON object, some at a time. Tables are read one after the other. */
export type TableContent = {
  readonly table: ExchangeTable;
  readonly batches: () => AsyncIterable<readonly string[]>;
};

async function* peopleRows(tx: Tx, scope: AuthorisedProgramme): AsyncGenerator<readonly string[]> {
  yield (await peopleOf(tx, scope)).map((person) => JSON.stringify(person));
}

async function* filePartRows(
  tx: Tx,
  scope: AuthorisedProgramme,
  parts: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly string[]> {
  yield* parts;
  yield* objectStoreParts(tx, scope);
}

/** Everything that a programme file carries, in the order in which it can be brought in again. */
export const tablesOf = (tx: Tx, scope: AuthorisedProgramme): TableContent[] => [
  { table: PEOPLE, batches: () => peopleRows(tx, scope) },
  ...EXCHANGE_TABLES.map((table) => ({
    table,
    batches: () => {
      const rows = exportRows(tx, scope, table);
      return table.name === "stored_file_parts" ? filePartRows(tx, scope, rows) : rows;
    },
  })),
];
