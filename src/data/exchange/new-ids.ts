import type { IdRole } from "@/domain/exchange/exchange-column";
import type { UserId } from "@/domain/shared/ids";
import { POINTED_TO } from "@/data/exchange/exchange-tables";
import { newId } from "@/data/new-id";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The new id of everything in a file. Only what other rows point to is remembered. */
export const newIds = () => {
  const byTable = new Map<string, Map<string, string>>([...POINTED_TO].map((table) => [table, new Map()]));
  const people = new Map<string, UserId>();
  const tables = [...byTable.values()];

  /** A new id for a row of a table, or null where the file has used its id for another row. */
  const mint = (table: string, old: string): string | null => {
    const known = byTable.get(table);
    const key = old.toLowerCase();
    if (known?.has(key)) return null;
    const id = newId();
    known?.set(key, id);
    return id;
  };

  return {
    mint,
    /** Whom the organisation does not know becomes a former member, with an id that no account has. */
    meet: (old: string, member: UserId | undefined): void => {
      people.set(old.toLowerCase(), member ?? newId<"user">());
    },
    /** The new id behind an old one; null where nothing in the file has it. */
    translate: (role: Exclude<IdRole, { kind: "own" }>, old: string): string | null =>
      (role.kind === "person" ? people : byTable.get(role.table))?.get(old.toLowerCase()) ?? null,
    /** Old ids inside of JSON, as keys or values, become the new ones; what only looks like an id stays. */
    inText: (text: string): string =>
      text.replace(UUID, (old) => {
        const key = old.toLowerCase();
        for (const table of tables) {
          const id = table.get(key);
          if (id !== undefined) return id;
        }
        return old;
      }),
  };
};

export type NewIds = ReturnType<typeof newIds>;
