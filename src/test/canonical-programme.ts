import { createHash } from "node:crypto";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";

type Row = Record<string, unknown>;
export type ProgrammeJson = { exportedAt: string; tables: Record<string, Row[]> };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Objects with their keys in order, so that equal ones have equal texts. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * A programme file without its ids: each id stands as a hash of what it names, rows are in the order of their texts, and
 * the time of the export is gone. Two files of the same content have the same canonical form.
 */
export const canonicalProgramme = ({ tables }: ProgrammeJson): Record<string, string[]> => {
  const names = new Map<string, string>();
  for (const { id, email } of tables.people ?? []) names.set(String(id), `person ${String(email)}`);
  const withoutIds = (text: string) => text.replace(UUID, (id) => names.get(id) ?? id);
  const canonical: Record<string, string[]> = {};
  // Names of rows come from their columns; what JSON mentions may stand further on, so it is replaced at the end.
  for (const { name, columns } of EXCHANGE_TABLES)
    for (const row of tables[name] ?? []) {
      const plain = columns.filter(({ type, id }) => type !== "json" && id?.kind !== "own");
      const text = withoutIds(JSON.stringify(plain.map((column) => row[column.name])));
      if (typeof row.id === "string") names.set(row.id, `${name} ${hashOf(text)}`);
    }
  for (const { name } of EXCHANGE_TABLES)
    canonical[name] = (tables[name] ?? [])
      .map(({ id: _, ...row }) => JSON.stringify(sorted(JSON.parse(withoutIds(JSON.stringify(row))))))
      .toSorted();
  return canonical;
};
