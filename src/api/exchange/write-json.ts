import { FORMAT_VERSION, PROGRAMME_FORMAT } from "@/domain/exchange/file-format";
import { LEFT_OUT } from "@/data/exchange/left-out";
import type { TableContent } from "@/api/exchange/list-tables";

/** One JSON object, a row a line. */
export async function* writeJson(
  tables: readonly TableContent[],
  exportedAt: string,
): AsyncGenerator<string> {
  const head = { format: PROGRAMME_FORMAT, version: FORMAT_VERSION, exportedAt, leftOut: LEFT_OUT };
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  for (const [index, { table, batches }] of tables.entries()) {
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(table.name)}:[`;
    let separator = "\n";
    for await (const rows of batches()) {
      if (rows.length === 0) continue;
      yield separator + rows.join(",\n");
      separator = ",\n";
    }
    yield "]";
  }
  yield "\n}}\n";
}
