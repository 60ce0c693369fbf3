import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import { insertAuditEvent } from "@/data/access/audit-events";
import type { Tx } from "@/data/client";

/** Longest input kept word for word; a longer one is kept by its size alone, the change itself is in its own table. */
const KEPT_CHARACTERS = 20_000;

/** The one audit row of a command, in the command's own transaction. */
export const recordCommand = async (
  tx: Tx,
  scope: OrganisationScope | AuthorisedProgramme,
  command: string,
  input: unknown,
): Promise<void> => {
  const text = JSON.stringify(input ?? null);
  await insertAuditEvent(tx, scope, {
    command,
    detail: text.length <= KEPT_CHARACTERS ? input : { characters: text.length },
  });
};
