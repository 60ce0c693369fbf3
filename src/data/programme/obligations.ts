import { and, asc, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Obligation } from "@/domain/programme/obligation";
import type { ObligationId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { obligations } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(obligations.organisationId, scope.organisationId), eq(obligations.programmeId, scope.programmeId));

const thisObligation = (scope: AuthorisedProgramme, id: ObligationId) =>
  and(inThisProgramme(scope), eq(obligations.id, id));

const COLUMNS = {
  id: obligations.id,
  templateId: obligations.templateId,
  name: obligations.name,
  catalogueId: obligations.catalogueId,
  dueOn: obligations.dueOn,
  source: obligations.source,
  note: obligations.note,
  metOn: obligations.metOn,
};

/** By due day. */
export const obligationsOf = (tx: Tx, scope: AuthorisedProgramme): Promise<Obligation[]> =>
  tx
    .select(COLUMNS)
    .from(obligations)
    .where(inThisProgramme(scope))
    .orderBy(asc(obligations.dueOn), asc(obligations.name));

/** Locked until the transaction ends; null where there is no such obligation to see. */
export const lockObligation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ObligationId,
): Promise<Obligation | null> => {
  const [row] = await tx.select(COLUMNS).from(obligations).where(thisObligation(scope, id)).for("update");
  return row ?? null;
};

export const insertObligations = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  fields: readonly Omit<Obligation, "id">[],
): Promise<ObligationId[]> => {
  if (fields.length === 0) return [];
  const rows = fields.map((each) => ({ organisationId, programmeId, id: newId<"obligation">(), ...each }));
  await tx.insert(obligations).values(rows);
  return rows.map(({ id }) => id);
};

export const saveObligation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ObligationId,
  fields: Partial<Omit<Obligation, "id" | "templateId">>,
): Promise<void> => {
  await tx.update(obligations).set(fields).where(thisObligation(scope, id));
};

/** False when there is no such obligation to see. */
export const deleteObligation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ObligationId,
): Promise<boolean> =>
  (await tx.delete(obligations).where(thisObligation(scope, id)).returning({ id: obligations.id })).length ===
  1;
