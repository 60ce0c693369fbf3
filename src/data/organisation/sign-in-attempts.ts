import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { database } from "@/data/client";
import { signInAttempts } from "@/data/schema";

const WINDOW_MINUTES = 15;
const windowStart = sql`date_bin(make_interval(mins => ${WINDOW_MINUTES}), now(), timestamptz 'epoch')`;
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Counts one try and returns how many there were in the current quarter of an hour, this one included. */
export const countAttempt = async (key: string): Promise<number> => {
  const [row] = await database()
    .insert(signInAttempts)
    .values({ keyHash: hashOf(key), windowStart: sql`${windowStart}`, attempts: 1 })
    .onConflictDoUpdate({
      target: [signInAttempts.keyHash, signInAttempts.windowStart],
      set: { attempts: sql`${signInAttempts.attempts} + 1` },
    })
    .returning({ attempts: signInAttempts.attempts });
  return row?.attempts ?? 1;
};

/** A success clears the key and, in passing, all windows that are over. */
export const clearAttempts = async (key: string): Promise<void> => {
  const db = database();
  await db.delete(signInAttempts).where(and(eq(signInAttempts.keyHash, hashOf(key))));
  await db.delete(signInAttempts).where(lt(signInAttempts.windowStart, sql`now() - interval '1 hour'`));
};
