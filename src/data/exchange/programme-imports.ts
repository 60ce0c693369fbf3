import { and, asc, eq, inArray } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import type { FileProblems } from "@/domain/exchange/file-problem";
import type { ProgrammeId, ProgrammeImportId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { programmeImportParts, programmeImports } from "@/data/schema";

export type ProgrammeImportState = "uploaded" | "running" | "done" | "cancelled" | "failed";

export type ProgrammeImport = {
  readonly id: ProgrammeImportId;
  readonly fileName: string;
  readonly state: ProgrammeImportState;
  /** Per cent. */
  readonly progress: number;
  /** The programme it became. */
  readonly programmeId: ProgrammeId | null;
  readonly problems: FileProblems;
  /** Plain sentence for the person; null while all is well. */
  readonly failure: string | null;
};

const NO_PROBLEMS: FileProblems = { listed: [], count: 0 };

const thisImport = ({ organisationId }: OrganisationScope, id: ProgrammeImportId) =>
  and(eq(programmeImports.organisationId, organisationId), eq(programmeImports.id, id));

export const programmeImportOf = async (
  tx: Tx,
  scope: OrganisationScope,
  id: ProgrammeImportId,
): Promise<ProgrammeImport | null> => {
  const { fileName, state, progress, programmeId, problems, failure } = programmeImports;
  const [row] = await tx
    .select({ id: programmeImports.id, fileName, state, progress, programmeId, problems, failure })
    .from(programmeImports)
    .where(thisImport(scope, id));
  if (!row) return null;
  const found = Array.isArray(row.problems) ? NO_PROBLEMS : (row.problems as FileProblems);
  return { ...row, problems: found };
};

/** Small enough for one statement each. */
const PART_BYTES = 1024 * 1024;

/** Keeps an uploaded file until its import has ended. */
export const insertProgrammeImport = async (
  tx: Tx,
  { organisationId, userId }: OrganisationScope,
  file: { id: ProgrammeImportId; fileName: string; byteCount: number; bytes: AsyncIterable<Uint8Array> },
): Promise<void> => {
  const { id: importId, fileName, byteCount, bytes } = file;
  await tx
    .insert(programmeImports)
    .values({ organisationId, id: importId, fileName, byteCount, state: "uploaded", createdBy: userId });
  let part = 0;
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.byteLength; from += PART_BYTES) {
      const some = Buffer.from(chunk.subarray(from, from + PART_BYTES));
      await tx.insert(programmeImportParts).values({ organisationId, importId, part, bytes: some });
      part += 1;
    }
};

const ofImport = ({ organisationId }: OrganisationScope, importId: ProgrammeImportId) =>
  and(eq(programmeImportParts.organisationId, organisationId), eq(programmeImportParts.importId, importId));

/** The file's bytes, part after part. */
export async function* programmeFileParts(
  tx: Tx,
  scope: OrganisationScope,
  importId: ProgrammeImportId,
): AsyncGenerator<Uint8Array> {
  const { part, bytes } = programmeImportParts;
  const parts = await tx
    .select({ part })
    .from(programmeImportParts)
    .where(ofImport(scope, importId))
    .orderBy(asc(part));
  for (const { part: number } of parts) {
    const [row] = await tx
      .select({ bytes })
      .from(programmeImportParts)
      .where(and(ofImport(scope, importId), eq(part, number)));
    if (row) yield row.bytes;
  }
}

export const deleteProgrammeFile = async (
  tx: Tx,
  scope: OrganisationScope,
  importId: ProgrammeImportId,
): Promise<void> => {
  await tx.delete(programmeImportParts).where(ofImport(scope, importId));
};

/** Moves an import on, if it is in one of the states named. False when it is not, or is not there to see. */
export const moveProgrammeImport = async (
  tx: Tx,
  scope: OrganisationScope,
  importId: ProgrammeImportId,
  from: readonly ProgrammeImportState[],
  change: Partial<Omit<ProgrammeImport, "id" | "fileName">>,
): Promise<boolean> =>
  (
    await tx
      .update(programmeImports)
      .set(change)
      .where(and(thisImport(scope, importId), inArray(programmeImports.state, [...from])))
      .returning({ id: programmeImports.id })
  ).length === 1;
