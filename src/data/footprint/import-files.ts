import { and, asc, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ImportId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { importFileParts } from "@/data/schema";

const PART_BYTES = 1024 * 1024;

const ofImport = (scope: AuthorisedProgramme, importId: ImportId) =>
  and(eq(importFileParts.organisationId, scope.organisationId), eq(importFileParts.importId, importId));

/** Keeps an uploaded file until its import has ended, in parts small enough for one statement each. */
export const storeImportFile = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  bytes: Uint8Array,
): Promise<void> => {
  for (let part = 0; part * PART_BYTES < bytes.byteLength; part++)
    await tx.insert(importFileParts).values({
      organisationId: scope.organisationId,
      importId,
      part,
      bytes: Buffer.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
    });
};

/** Empty when the file is gone. */
export const loadImportFile = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
): Promise<Uint8Array> => {
  const parts = await tx
    .select({ bytes: importFileParts.bytes })
    .from(importFileParts)
    .where(ofImport(scope, importId))
    .orderBy(asc(importFileParts.part));
  return Buffer.concat(parts.map(({ bytes }) => bytes));
};

export const deleteImportFile = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
): Promise<void> => {
  await tx.delete(importFileParts).where(ofImport(scope, importId));
};
