import { is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, PgArray, PgTable, type PgColumn } from "drizzle-orm/pg-core";
import type { ColumnType, ExchangeColumn, ExchangeTable, IdRole } from "@/domain/exchange/exchange-column";
import { invariant } from "@/domain/shared/invariant";
import { LEFT_OUT, OF_NO_PROGRAMME } from "@/data/exchange/left-out";
import * as schema from "@/data/schema";

/** Where the rows of one programme are found in a table. */
export type RowsOfProgramme =
  | { readonly kind: "programme" }
  | { readonly kind: "parent"; readonly table: string; readonly column: string }
  /** Of the organisation: what the programme's assessments use goes along. */
  | { readonly kind: "used-catalogues" }
  | { readonly kind: "used-edges" };

export type StoredTable = ExchangeTable & {
  readonly rows: RowsOfProgramme;
  readonly hasProgrammeId: boolean;
  /** Columns of the primary key but the organisation; the order in which rows are written. */
  readonly order: readonly string[];
};

const TYPES: Readonly<Record<string, ColumnType>> = {
  uuid: "uuid",
  text: "text",
  integer: "integer",
  "double precision": "number",
  boolean: "boolean",
  jsonb: "json",
  date: "date",
  "timestamp with time zone": "timestamp",
  bytea: "bytes",
};

/** Names of columns that say who did something; accounts belong to no organisation, so no foreign key tells. */
const PERSON_COLUMN = /_by$|^assignee_id$/;

type Config = ReturnType<typeof getTableConfig>;

const nameOf = (column: { name: string }): string => toSnakeCase(column.name);

/** Column → table it points to; the organisation, which every key begins with, is left aside. */
const pointersOf = (config: Config): Map<string, string> => {
  const pointers = new Map<string, string>();
  for (const key of config.foreignKeys) {
    const { columns, foreignTable } = key.reference();
    const table = getTableConfig(foreignTable).name;
    for (const column of columns.map(nameOf))
      if (column !== "organisation_id" && table !== "programmes") pointers.set(column, table);
  }
  // The wall goes by this column, whether a foreign key stands on it or not.
  if (config.name !== "sites" && config.columns.some((column) => nameOf(column) === "site_id"))
    pointers.set("site_id", "sites");
  return pointers;
};

const idRole = (column: string, pointers: ReadonlyMap<string, string>): IdRole | null => {
  const table = pointers.get(column);
  if (table !== undefined) return { kind: "row", table };
  if (column === "id") return { kind: "own" };
  return PERSON_COLUMN.test(column) ? { kind: "person" } : null;
};

const fallbackOf = (column: PgColumn): ExchangeColumn["fallback"] => {
  if (!column.hasDefault) return column.notNull ? undefined : { value: null };
  const isSql =
    typeof column.default === "object" && column.default !== null && "queryChunks" in column.default;
  return isSql ? "now" : { value: column.default };
};

const columnOf = (column: PgColumn, pointers: ReadonlyMap<string, string>): ExchangeColumn => {
  const name = nameOf(column);
  const isList = is(column, PgArray);
  const type = TYPES[column.getSQLType().replace("[]", "")];
  invariant(type, `the exchange knows the type of ${name}, ${column.getSQLType()}`);
  return {
    name,
    type,
    isList,
    isNullable: !column.notNull,
    words: column.enumValues && column.enumValues.length > 0 ? column.enumValues : null,
    fallback: fallbackOf(column),
    id: type === "uuid" && !isList ? idRole(name, pointers) : null,
  };
};

const SHARED: Readonly<Record<string, RowsOfProgramme>> = {
  catalogues: { kind: "used-catalogues" },
  crosswalk_edges: { kind: "used-edges" },
};

const rowsOf = (config: Config, pointers: ReadonlyMap<string, string>): RowsOfProgramme => {
  const shared = SHARED[config.name];
  if (shared) return shared;
  if (config.name === "programmes" || config.columns.some((column) => nameOf(column) === "programme_id"))
    return { kind: "programme" };
  const [parent] = pointers;
  invariant(parent, `${config.name} belongs to a programme`);
  return { kind: "parent", column: parent[0], table: parent[1] };
};

const GIVEN = new Set(["organisation_id", "programme_id"]);

const storedTable = (config: Config): StoredTable => {
  const pointers = pointersOf(config);
  const isProgramme = config.name === "programmes";
  const key = config.primaryKeys[0];
  invariant(key, `${config.name} has a primary key`);
  return {
    name: config.name,
    columns: config.columns
      .filter((column) => !GIVEN.has(nameOf(column)) && !(isProgramme && nameOf(column) === "id"))
      .map((column) => columnOf(column, pointers)),
    rows: rowsOf(config, pointers),
    hasProgrammeId: config.columns.some((column) => nameOf(column) === "programme_id"),
    order: key.columns.map(nameOf).filter((column) => !GIVEN.has(column)),
  };
};

const pointedTo = ({ columns }: StoredTable): string[] =>
  columns.flatMap(({ id }) => (id?.kind === "row" ? [id.table] : []));

/** The programme first, then each table after those it points to; otherwise in the order of their names. */
const inKeyOrder = (tables: readonly StoredTable[]): StoredTable[] => {
  const sorted = tables.filter(({ name }) => name === "programmes");
  const waiting = tables
    .filter((table) => !sorted.includes(table))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      pointedTo(table).every((name) => sorted.some((done) => done.name === name)),
    );
    invariant(next >= 0, "the foreign keys of a programme's tables have no cycle");
    sorted.push(...waiting.splice(next, 1));
  }
  return sorted;
};

const isCarried = ({ name }: Config): boolean => !(name in LEFT_OUT) && !OF_NO_PROGRAMME.includes(name);

/** Every table whose rows a programme file carries, each after those it points to. Follows the schema by itself. */
export const EXCHANGE_TABLES: readonly StoredTable[] = inKeyOrder(
  Object.values(schema)
    .filter((value) => is(value, PgTable))
    .map((table) => getTableConfig(table))
    .filter(isCarried)
    .map(storedTable),
);

/** Tables whose ids other tables point to. */
export const POINTED_TO: ReadonlySet<string> = new Set(EXCHANGE_TABLES.flatMap(pointedTo));
