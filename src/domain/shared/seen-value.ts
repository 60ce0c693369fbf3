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

/** The database does not keep the order of an object's keys. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null, inOrder) === JSON.stringify(b ?? null, inOrder);

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

/** Fields that are saved together. */
type SeenFields<Fields> = {
  /** As the writer read them when the form was opened. */
  readonly seen: Readonly<Record<string, unknown>>;
  readonly stored: { readonly [Name in keyof NoInfer<Fields>]: Readonly<NoInfer<Fields>[Name]> };
  readonly wanted: Fields;
};

/**
 * What is to be written where two people change one record: a field the writer left alone follows what is stored.
 * @param what as of `refuseUnseen`.
 * @throws Refusal `conflict` with the fields that both have changed.
 */
export const mergeSeen = <Fields extends object>(
  what: string,
  { seen, stored, wanted }: SeenFields<Fields>,
): Fields => {
  const names = Object.keys(wanted) as (keyof Fields & string)[];
  const touched = names.filter((name) => !isSame(wanted[name], seen[name]));
  refuseUnseen(
    what,
    touched.map((key) => ({ key, seen: seen[key], stored: stored[key], wanted: wanted[key] })),
  );
  const isTouched = new Set<string>(touched);
  return Object.fromEntries(
    names.map((name) => [name, (isTouched.has(name) ? wanted : stored)[name]]),
  ) as Fields;
};

/** What `refuseUnseen` carried; empty for a refusal of another kind. */
export const lostRaces = (
  refusal: { code: string; detail: Refusal["detail"] } | null | undefined,
): LostRace[] =>
  refusal?.code === "conflict" && typeof refusal.detail.lost === "string"
    ? (JSON.parse(refusal.detail.lost) as LostRace[])
    : [];
