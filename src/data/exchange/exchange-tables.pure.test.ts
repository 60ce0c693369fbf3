import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { EXCHANGE_TABLES, POINTED_TO } from "@/data/exchange/exchange-tables";
import { LEFT_OUT, OF_NO_PROGRAMME } from "@/data/exchange/left-out";
import * as schema from "@/data/schema";
import { COLUMN_RULES } from "@/data/exchange/column-rules";

const columns = EXCHANGE_TABLES.flatMap(({ name: table, columns: list }) =>
  list.map((column) => ({ table, ...column })),
);

describe("the tables of a programme file", () => {
  test("come after those they point to, and each that is pointed to is there", () => {
    const names = EXCHANGE_TABLES.map(({ name }) => name);
    const early = columns.filter(
      ({ table, id }) => id?.kind === "row" && names.indexOf(id.table) >= names.indexOf(table),
    );
    expect(early).toEqual([]);
    expect([...POINTED_TO].filter((table) => !names.includes(table))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(["programmes", "assets", "answers", "proofs", "catalogues"]),
    );
  });

  test("have no id of which it is unknown what it names", () => {
    const loose = columns.filter(({ type, isList, id }) => type === "uuid" && (isList || id === null));
    expect(
      loose.map(({ table, name }) => `${table}.${name}`),
      "Name it like other columns of people (…_by), give it a foreign key, or leave the table out with a reason",
    ).toEqual([]);
  });

  test("have a rule for every JSON column: the database would take any shape", () => {
    const free = columns.filter(
      ({ table, name, type }) => type === "json" && !COLUMN_RULES[`${table}.${name}`],
    );
    expect(free.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
    const known = columns.map(({ table, name }) => `${table}.${name}`);
    expect(Object.keys(COLUMN_RULES).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("have a rule for every column that names a part of the model: no foreign key leads there", () => {
    const named = columns.filter(({ name }) => /^(?:capability|criterion|domain)_id$/.test(name));
    expect(named.length).toBeGreaterThan(5);
    const free = named.filter(({ table, name }) => !COLUMN_RULES[`${table}.${name}`]);
    expect(free.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  test("leave out only what exists", () => {
    const present: string[] = Object.values(schema).flatMap((value) =>
      is(value, PgTable) ? [getTableName(value)] : [],
    );
    expect([...Object.keys(LEFT_OUT), ...OF_NO_PROGRAMME].filter((name) => !present.includes(name))).toEqual(
      [],
    );
    expect(EXCHANGE_TABLES.length + Object.keys(LEFT_OUT).length + OF_NO_PROGRAMME.length).toBe(
      present.length,
    );
  });

  test("fit into the names of Excel's sheets", () => {
    expect(EXCHANGE_TABLES.filter(({ name }) => name.length > 31)).toEqual([]);
  });
});
