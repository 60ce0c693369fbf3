import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import type postgres from "postgres";

const CHUNK_CHARS = 256 * 1024;

/** Collects lines into chunks and waits where the server is slower than the reader. */
const lineWriter = (stream: Writable) => {
  let chunk = "";
  const flush = async () => {
    const text = chunk;
    chunk = "";
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  return {
    write: async (line: string) => {
      chunk += line;
      if (chunk.length >= CHUNK_CHARS) await flush();
    },
    end: async () => {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
};

/**
 * COPY is refused on tables behind row-level security, so rows go into a table of this session first; the wall is
 * passed by the one INSERT that takes them over.
 */
export const copyThrough = async (
  sql: postgres.TransactionSql,
  { target, columns, keys }: { target: string; columns: readonly string[]; keys: Record<string, string> },
  produce: (write: (line: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const temporary = `staged_${target}`;
  await sql.unsafe(
    `create temporary table ${temporary} on commit drop as select ${list} from ${target} with no data`,
  );
  const stream = await sql.unsafe(`copy ${temporary} (${list}) from stdin`).writable();
  const writer = lineWriter(stream);
  await produce(writer.write);
  await writer.end();
  const names = Object.keys(keys);
  await sql.unsafe(
    `insert into ${target} (${names.join(", ")}, ${list}) select ${names.map((_, index) => `$${index + 1}::uuid`).join(", ")}, ${list} from ${temporary}`,
    Object.values(keys),
  );
  await sql.unsafe(`drop table ${temporary}`);
};
