import { createHash } from "node:crypto";
import fc from "fast-check";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { toSnakeCase } from "drizzle-orm/casing";
import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import { EXCHANGE_TABLES, type StoredTable } from "@/data/exchange/exchange-tables";
import * as schema from "@/data/schema";
import { awkwardText, indexedText } from "@/test/awkward-texts";
import { soundRow } from "@/test/sound-rows";
import { lateValues, specialValues } from "@/test/special-values";

export type GeneratedRow = Record<string, unknown>;
export type GeneratedTables = Record<string, GeneratedRow[]>;

/** Draws a value of an arbitrary. */
export type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

const twoDigits = (figure: number): string => String(figure).padStart(2, "0");
const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(date)}`);
/** As PostgreSQL writes it: microseconds without the zeros behind them. */
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }), fc.constantFrom("", ".5", ".000001", ".123456"))
  .map(
    ([date, second, fraction]) =>
      `${date}T${twoDigits(Math.trunc(second / 3600))}:${twoDigits(Math.trunc(second / 60) % 60)}:${twoDigits(second % 60)}${fraction}+00:00`,
  );

const BY_TYPE = {
  uuid: fc.uuid(),
  text: awkwardText,
  integer: fc.oneof(fc.integer(), fc.integer({ min: 0, max: 9 })),
  number: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 999 }).map((hundredths) => hundredths / 100),
  ),
  boolean: fc.boolean(),
  date: day,
  timestamp: moment,
  bytes: fc
    .oneof(
      { weight: 9, arbitrary: fc.uint8Array({ maxLength: 400 }) },
      { weight: 1, arbitrary: fc.nat(255).map((byte) => Buffer.alloc(300_000, byte)) },
    )
    .map((bytes) => Buffer.from(bytes).toString("base64")),
  json: fc.constant({}),
} as const;

const configs = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableConfig(table));

/** Columns of which no two rows may be alike, as the schema has them; the organisation and the programme are given. */
const uniqueKeys: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  configs.map(({ name, primaryKeys, uniqueConstraints }) => [
    name,
    [...primaryKeys, ...uniqueConstraints].map(({ columns }) =>
      columns
        .map((column) => toSnakeCase(column.name))
        .filter((column) => column !== "organisation_id" && column !== "programme_id"),
    ),
  ]),
);

/** `table.column` of those in an index, which holds no long text. */
const indexedColumns: ReadonlySet<string> = new Set(
  configs.flatMap(({ name, indexes }) => [
    ...(uniqueKeys.get(name) ?? []).flat().map((column) => `${name}.${column}`),
    ...indexes.flatMap(({ config }) =>
      config.columns.flatMap((column) =>
        "name" in column ? [`${name}.${toSnakeCase(String(column.name))}`] : [],
      ),
    ),
  ]),
);

const ofColumn = (table: string, { name, type, words, isList }: ExchangeColumn): fc.Arbitrary<unknown> => {
  const plain = type === "text" && indexedColumns.has(`${table}.${name}`) ? indexedText : BY_TYPE[type];
  const one: fc.Arbitrary<unknown> = words ? fc.constantFrom(...words) : plain;
  return isList ? fc.array(one, { maxLength: 4 }) : one;
};

/** An id of a row that is there; undefined where there is none. */
const idOfRow = (draw: Draw, rows: readonly GeneratedRow[] = []): unknown =>
  rows.length === 0 ? undefined : draw(fc.constantFrom(...rows)).id;

const valueOf = (
  draw: Draw,
  tables: GeneratedTables,
  table: StoredTable,
  column: ExchangeColumn,
): unknown => {
  const { id, isNullable, name } = column;
  const special = specialValues[`${table.name}.${name}`];
  if (isNullable && draw(fc.integer({ min: 0, max: 3 })) === 0) return null;
  if (special) return special(draw, tables);
  if (id?.kind === "row" || id?.kind === "person")
    return idOfRow(draw, tables[id.kind === "row" ? id.table : "people"]) ?? null;
  return draw(ofColumn(table.name, column));
};

const distinct = (table: string, rows: readonly GeneratedRow[]): GeneratedRow[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const keys = (uniqueKeys.get(table) ?? []).map((columns) =>
      JSON.stringify([columns, columns.map((column) => row[column])]),
    );
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
};

const MOST_ROWS = 4;

const lacksItsParent = ({ columns }: StoredTable, row: GeneratedRow): boolean =>
  columns.some(({ name, id, isNullable }) => id?.kind === "row" && !isNullable && row[name] === null);

const rowsOf = (draw: Draw, tables: GeneratedTables, table: StoredTable): GeneratedRow[] => {
  const count = table.name === "programmes" ? 1 : draw(fc.integer({ min: 1, max: MOST_ROWS }));
  const rows = Array.from({ length: count }, () => {
    const row: GeneratedRow = {};
    for (const column of table.columns) row[column.name] = valueOf(draw, tables, table, column);
    return row;
  });
  const sound = rows
    .filter((row) => !lacksItsParent(table, row))
    .map((row) => soundRow(draw, tables, table.name, row))
    .filter((row) => row !== null);
  return distinct(table.name, sound);
};

/** A stored file says of its bytes how many they are and what their digest is. */
const withFileBytes = (tables: GeneratedTables): GeneratedTables => {
  for (const file of tables.stored_files ?? []) {
    const parts = (tables.stored_file_parts ?? []).filter((part) => part.file_id === file.id);
    for (const [index, part] of parts.entries()) part.part = index;
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(String(part.bytes), "base64")));
    file.byte_count = bytes.byteLength;
    file.sha256 = createHash("sha256").update(bytes).digest("hex");
  }
  return tables;
};

/** Values that name rows of tables which come later. */
const withLateValues = (draw: Draw, tables: GeneratedTables): GeneratedTables => {
  for (const [place, special] of Object.entries(lateValues)) {
    const [table = "", column = ""] = place.split(".");
    const rows = tables[table] ?? [];
    for (const row of rows) row[column] = special(draw, tables);
    tables[table] = distinct(table, rows);
  }
  return tables;
};

/**
 * A programme with rows in any of the tables that a file carries, their values as awkward as their columns allow. `people`
 * are whom the rows name.
 */
export const generatedProgramme = (people: readonly GeneratedRow[]): fc.Arbitrary<GeneratedTables> =>
  fc.gen().map((generator) => {
    const draw: Draw = (arbitrary) => generator((given: typeof arbitrary) => given, arbitrary);
    const tables: GeneratedTables = { people: [...people] };
    for (const table of EXCHANGE_TABLES) tables[table.name] = rowsOf(draw, tables, table);
    return withFileBytes(withLateValues(draw, tables));
  });
