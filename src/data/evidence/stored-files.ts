import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import type { FilePlace } from "@/data/evidence/file-store";
import { fileStoreAt, placeOfNewFiles } from "@/data/evidence/file-stores";
import { newId } from "@/data/new-id";
import { storedFiles } from "@/data/schema";

export type StoredFile = {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly place: FilePlace;
};

const thisFile = (scope: AuthorisedProgramme, id: FileId) =>
  and(
    eq(storedFiles.organisationId, scope.organisationId),
    eq(storedFiles.programmeId, scope.programmeId),
    eq(storedFiles.id, id),
  );

export const storedFileOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: FileId,
): Promise<StoredFile | null> => {
  const { name, mediaType, byteCount, sha256, place } = storedFiles;
  const [row] = await tx
    .select({ id: storedFiles.id, name, mediaType, byteCount, sha256, place })
    .from(storedFiles)
    .where(thisFile(scope, id));
  return row ?? null;
};

/** Keeps a file and what is known of it. Bytes in an object store outlive a transaction that fails after this. */
export const keepFile = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  file: Pick<StoredFile, "name" | "mediaType"> & { siteId: SiteId | null; bytes: Uint8Array },
): Promise<StoredFile> => {
  const { name, mediaType, siteId, bytes } = file;
  const row = {
    id: newId<"file">(),
    name,
    mediaType,
    byteCount: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    place: placeOfNewFiles(),
  };
  const { organisationId, programmeId, userId } = scope;
  await tx.insert(storedFiles).values({ organisationId, programmeId, siteId, ...row, createdBy: userId });
  await fileStoreAt(row.place).put(tx, scope, row.id, bytes);
  return row;
};

/** Its bytes go last: what fails before leaves the file whole. */
export const discardFile = async (tx: Tx, scope: AuthorisedProgramme, id: FileId): Promise<void> => {
  const [gone] = await tx
    .delete(storedFiles)
    .where(thisFile(scope, id))
    .returning({ place: storedFiles.place });
  if (gone) await fileStoreAt(gone.place).remove(tx, scope, id);
};
