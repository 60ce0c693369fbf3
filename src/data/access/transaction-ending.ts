import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Tx } from "@/data/client";

/** Opens another short transaction for the same person. */
type Again = <T>(work: (tx: Tx, scope: AuthorisedProgramme) => Promise<T>) => Promise<T>;

/**
 * What happens outside of the database once a transaction has ended. `failed` may also mean that the answer to the commit
 * was lost: look at what is there before anything is taken away.
 */
type Ending = (outcome: "committed" | "failed", again: Again) => Promise<void>;

const endingsOf = new WeakMap<Tx, Ending[]>();

/** Puts work off to the end of the transaction. It runs once, and its failure changes nothing for the caller. */
export const atEndOf = (tx: Tx, ending: Ending): void => {
  const endings = endingsOf.get(tx) ?? [];
  endings.push(ending);
  endingsOf.set(tx, endings);
};

const settle = async (tx: Tx | undefined, outcome: "committed" | "failed", again: Again): Promise<void> => {
  for (const ending of (tx && endingsOf.get(tx)) ?? [])
    await ending(outcome, again).catch((error: unknown) => {
      process.stderr.write(`After a transaction that ${outcome}: ${String(error)}\n`);
    });
};

/** Runs a transaction and then what was put off to its end. */
export const withEndings = async <T>(
  transaction: (opened: (tx: Tx) => void) => Promise<T>,
  again: Again,
): Promise<T> => {
  let tx: Tx | undefined;
  const result = await transaction((own) => (tx = own)).catch(async (error: unknown) => {
    await settle(tx, "failed", again);
    throw error;
  });
  await settle(tx, "committed", again);
  return result;
};
