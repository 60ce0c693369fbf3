import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { StartFailure } from "@/data/postgres/start-failure";

const ANSWER_MS = 12_000;
const SILENT = "what answers there is not PostgreSQL";

const REASONS: Record<string, string> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "this host name is not known",
  EAI_AGAIN: "this host name cannot be looked up",
  EHOSTUNREACH: "there is no way to this host",
  ETIMEDOUT: "it does not answer in time",
  CONNECT_TIMEOUT: "it does not answer in time",
  CONNECTION_CLOSED: "it closed the connection; something else may listen there",
  CONNECTION_DESTROYED: "it closed the connection; something else may listen there",
  "28P01": "the user or the password is wrong",
  "28000": "this user may not sign in",
  "3D000": "there is no such database on this server",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const sayingOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A connection's address without its password. */
const addressOf = (url: string): string => {
  const { host, pathname, username } = new URL(url);
  return `${username ? `${username}@` : ""}${host}${pathname}`;
};

/** Runs one piece of work on a connection of its own. */
export const withConnection = async <Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> => {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/** The driver tries again for ever when something else than PostgreSQL answers. */
const soonEnough = (work: Promise<unknown>): Promise<string | undefined> =>
  Promise.race([sleep(ANSWER_MS, SILENT, { ref: false }), work.then(() => undefined)]);

/** Why a database cannot be reached, in words without the password; undefined when it answers. */
export const unreachableBecause = async (url: string): Promise<string | undefined> => {
  try {
    return await withConnection(url, (sql) => soonEnough(sql`select 1`));
  } catch (error) {
    return REASONS[codeOf(error)] ?? sayingOf(error);
  }
};

/** @throws StartFailure naming the variable, the address without its password, and the reason. */
export const assertReachable = async (variable: string, url: string): Promise<void> => {
  const reason = await unreachableBecause(url);
  if (reason !== undefined)
    throw new StartFailure(
      `${variable} leads to ${addressOf(url)}, but ${reason}. Correct it and start again.`,
    );
};
