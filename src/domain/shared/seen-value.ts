import { Refusal } from "@/domain/shared/refusal";

/** One value that is about to be written over another, and what the writer saw there. Null: nothing was stored. */
export type SeenValue = {
  /** Names the value among those that are written together. */
  readonly key: string;
  readonly seen: unknown;
  readonly stored: unknown;
  readonly wanted: unknown;
};

/** What another stored in the meantime. */
export type LostRace = { readonly key: string; readonly stored: unknown };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Lets nobody overwrite what he or she has not seen; what is stored already as it is wanted is no conflict. The caller
 * holds the lock under which the values were read.
 * @param what the beginning of the sentence: “the target”.
 * @throws Refusal `conflict` with every value that was changed in the meantime, so that both can be shown.
 */
export const refuseUnseen = (what: string, values: readonly SeenValue[]): void => {
  const lost = values.filter(({ seen, stored, wanted }) => !isSame(stored, seen) && !isSame(stored, wanted));
  if (lost.length === 0) return;
  throw new Refusal(
    "conflict",
    `Not saved: somebody changed ${what} in the meantime. Yours is kept here. Choose which one stays.`,
    { lost: JSON.stringify(lost.map(({ key, stored }): LostRace => ({ key, stored: stored ?? null }))) },
  );
};

/** What `refuseUnseen` carried; empty for a refusal of another kind. */
export const lostRaces = (
  refusal: { code: string; detail: Refusal["detail"] } | null | undefined,
): LostRace[] =>
  refusal?.code === "conflict" && typeof refusal.detail.lost === "string"
    ? (JSON.parse(refusal.detail.lost) as LostRace[])
    : [];
