import PgBoss from "pg-boss";
import type postgres from "postgres";
import { driver, driverOf } from "@/data/client";
import type { Tx } from "@/data/client";
import type { JobPayloads, QueueName } from "@/data/jobs/queues";
import { env } from "@/env";

type Parameters = postgres.ParameterOrJSON<never>[];

/**
 * pg-boss speaks as to node-postgres: absent values are `undefined`, numbers may stand where text is wanted, and objects
 * are JSON (Drizzle has taken that conversion out of the driver it shares).
 */
const parameterOf = (value: unknown): unknown => {
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date))
    return JSON.stringify(value);
  return value ?? null;
};

const over = (connection: Pick<postgres.Sql, "unsafe">): PgBoss.Db => ({
  executeSql: async (text, values) => ({
    rows: await connection.unsafe(text, values?.map(parameterOf) as Parameters),
  }),
});

/** pg-boss brings transactions of its own as one text; the driver wants those on a connection set aside for them. */
const overPool: PgBoss.Db = {
  executeSql: async (text, values) => {
    if (!/^\s*BEGIN\b/i.test(text)) return over(driver()).executeSql(text, values);
    const reserved = await driver().reserve();
    try {
      return await over(reserved).executeSql(text, values);
    } finally {
      reserved.release();
    }
  },
};

const kept = globalThis as typeof globalThis & { rungwayBoss?: Promise<PgBoss> };

const startBoss = async (): Promise<PgBoss> => {
  // The queues belong to the owner and were made with the migrations; the app only fills and empties them.
  const boss = new PgBoss({ db: overPool, migrate: false, schedule: env().RUNGWAY_WORKERS === "on" });
  boss.on("error", (error) => process.stderr.write(`jobs: ${error.message}\n`));
  return boss.start();
};

/** The queue of this process, started at first use. */
export const jobBoss = (): Promise<PgBoss> => (kept.rungwayBoss ??= startBoss());

export const stopBoss = async (): Promise<void> => {
  const running = kept.rungwayBoss;
  delete kept.rungwayBoss;
  await (await running)?.stop({ graceful: false });
};

/** Asks for a job inside the caller's transaction: it exists if and only if the transaction commits. */
export const enqueue = async <Name extends QueueName>(
  tx: Tx,
  queue: Name,
  payload: JobPayloads[Name],
): Promise<void> => {
  const boss = await jobBoss();
  await boss.send(queue, payload, { retryLimit: 2, expireInMinutes: 60, db: over(driverOf(tx)) });
};
