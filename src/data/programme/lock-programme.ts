import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Tx } from "@/data/client";

/** Seeds of the lock's hash; the roadmap has 7. */
const SEED = {
  "gap-links": 8,
  targets: 9,
  judgements: 10,
  footprint: 11,
  settings: 12,
  stewardships: 13,
  acceptances: 14,
  objectives: 15,
} as const;

/** Whoever comes second waits until the transaction ends, and sees what the first has written. */
export const lockProgramme = async (
  tx: Tx,
  { programmeId }: AuthorisedProgramme,
  what: keyof typeof SEED,
): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${programmeId}, ${SEED[what]}))`);
};
