import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/data/schema";
import { env } from "@/env";

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

type Connection = { db: Db; sql: postgres.Sql };
// Development reloads this module at every edit; the connection must outlive it.
const kept = globalThis as typeof globalThis & { rungwayConnection?: Connection };

const connect = (): Connection => {
  const sql = postgres(env().DATABASE_URL, { max: 10, onnotice: () => undefined });
  return { sql, db: drizzle({ client: sql, schema, casing: "snake_case" }) };
};

const connection = (): Connection => (kept.rungwayConnection ??= connect());

/** The app role's connection pool; opened at first use. Rows of a tenant are seen only inside `inOrganisation` or `inProgramme`. */
export const database = (): Db => connection().db;

/** The bare driver of the same pool, for COPY, LISTEN and cursors. */
export const driver = (): postgres.Sql => connection().sql;

/** The bare driver of an open transaction; Drizzle keeps it but does not show it in its types. */
export const driverOf = (tx: Tx): postgres.TransactionSql =>
  (tx as unknown as { session: { client: postgres.TransactionSql } }).session.client;

export const closeDatabase = async (): Promise<void> => {
  const open = kept.rungwayConnection;
  delete kept.rungwayConnection;
  await open?.sql.end({ timeout: 3 });
};
