import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ColumnMapping } from "@/domain/footprint/column-mapping";
import type { DateOrder } from "@/domain/footprint/parse-timestamp";
import type { ImportId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { IMPORT_STATES, imports } from "@/data/schema";

export type ImportState = (typeof IMPORT_STATES)[number];
export type Import = Omit<typeof imports.$inferSelect, "organisationId" | "programmeId">;

/** How the file is to be read; a person may change all of it before the check. */
export type ImportReading = {
  siteId: SiteId | null;
  timeZone: string;
  dateOrder: DateOrder;
  externalSource: string;
  mapping: ColumnMapping;
};

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(imports.organisationId, scope.organisationId), eq(imports.programmeId, scope.programmeId));
const thisImport = (scope: AuthorisedProgramme, importId: ImportId) =>
  and(inThisProgramme(scope), eq(imports.id, importId));

/** A member of some sites sees the imports into them; one over all sites belongs to those who see all. */
const visible = (scope: AuthorisedProgramme) =>
  scope.siteIds === null
    ? inThisProgramme(scope)
    : and(inThisProgramme(scope), sql`${imports.siteId} is not null`);

export const importOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
): Promise<Import | null> => {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(visible(scope), eq(imports.id, importId)));
  return row ?? null;
};

/** Newest first. */
export const importsOf = (tx: Tx, scope: AuthorisedProgramme, limit: number): Promise<Import[]> =>
  tx.select().from(imports).where(visible(scope)).orderBy(desc(imports.createdAt)).limit(limit);

export const insertImport = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  row: ImportReading & {
    id: ImportId;
    fileName: string;
    byteCount: number;
    toolId: string | null;
    columns: string[];
    notices: string[];
  },
): Promise<void> => {
  await tx.insert(imports).values({
    organisationId: scope.organisationId,
    programmeId: scope.programmeId,
    state: "uploaded",
    createdBy: scope.userId,
    ...row,
  });
};

/** Moves an import on, if it is in one of the states named. False when it is not, or is not there to see. */
export const moveImport = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  from: readonly ImportState[],
  change: Partial<typeof imports.$inferInsert>,
): Promise<boolean> =>
  (
    await tx
      .update(imports)
      .set(change)
      .where(and(thisImport(scope, importId), inArray(imports.state, [...from])))
      .returning({ id: imports.id })
  ).length === 1;

/** Lets one import at a time go into a programme's inventory. */
export const lockInventory = async (tx: Tx, scope: AuthorisedProgramme): Promise<void> => {
  await tx.execute(sql`
    select 1 from programmes where organisation_id = ${scope.organisationId} and id = ${scope.programmeId} for update`);
};

/** Whether another import went into the same programme after this one was checked. */
export const isOvertaken = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
): Promise<boolean> => {
  const [row] = await tx.execute<{ overtaken: boolean }>(sql`
    select exists (select 1 from imports later, imports own where own.organisation_id = ${scope.organisationId}
      and own.id = ${importId} and later.organisation_id = own.organisation_id and later.programme_id = own.programme_id
      and later.id <> own.id and later.committed_at > own.checked_at) as overtaken`);
  return row?.overtaken ?? false;
};
