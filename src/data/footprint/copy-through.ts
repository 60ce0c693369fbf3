import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import type postgres from "postgres";

/** Takes one line of PostgreSQL's COPY text format. */
export type WriteLine = (line: string) => Promise<void> | undefined;

const CHUNK_CHARS = 256 * 1024;

/** Collects lines into chunks and waits where the server is slower than the reader. */
const lineWriter = (stream: Writable) => {
  let chunk = "";
  const flush = async () => {
    const text = chunk;
    chunk = "";
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  const write: WriteLine = (line) => {
    chunk += line;
    return chunk.length < CHUNK_CHARS ? undefined : flush();
  };
  const end = async () => {
    const last = chunk;
    await new Promise<void>((done, fail) => stream.write(last, (error) => (error ? fail(error) : done())));
    stream.end();
  };
  return { write, end };
};

const listOf = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(", ");

type Target = { readonly target: string; readonly columns: readonly string[] };

/** COPY into a table without a wall, or as its owner with the wall down. */
export const copyInto = async (
  sql: postgres.TransactionSql,
  { target, columns }: Target,
  produce: (write: WriteLine) => Promise<void>,
): Promise<void> => {
  const stream = await sql.unsafe(`copy ${target} (${listOf(columns)}) from stdin`).writable();
  const writer = lineWriter(stream);
  const end = finished(stream);
  end.catch(() => undefined);
  try {
    await produce(writer.write);
    await writer.end();
  } catch (error) {
    // Left open, the connection would take no other statement, not even the one that rolls back.
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  // When the server refuses a row after the last one was sent, the driver never ends the stream. The next statement
  // then fails in the broken transaction.
  await Promise.race([end, sql`select 1`]);
  await end;
};

/**
 * COPY is refused on tables behind row-level security, so rows go into a table of this session first; the wall is
 * passed by the one INSERT that takes them over.
 */
export const copyThrough = async (
  sql: postgres.TransactionSql,
  { target, columns, keys }: Target & { readonly keys: Record<string, string> },
  produce: (write: WriteLine) => Promise<void>,
): Promise<void> => {
  const list = listOf(columns);
  const temporary = `staged_${target}`;
  await sql.unsafe(
    `create temporary table ${temporary} on commit drop as select ${list} from ${target} with no data`,
  );
  await copyInto(sql, { target: temporary, columns }, produce);
  const names = Object.keys(keys);
  await sql.unsafe(
    `insert into ${target} (${names.join(", ")}, ${list}) select ${names.map((_, index) => `$${index + 1}::uuid`).join(", ")}, ${list} from ${temporary}`,
    Object.values(keys),
  );
  await sql.unsafe(`drop table ${temporary}`);
};
