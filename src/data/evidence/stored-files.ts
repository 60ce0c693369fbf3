import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId, SiteId } from "@/domain/shared/ids";
import { atEndOf } from "@/data/access/transaction-ending";
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

/**
 * An object store knows no transaction: what was put there is taken away where the row did not come to stay, and what a
 * removed row named goes after the commit. A server that stops in between leaves an object that nothing names.
 */
const removeWithoutRow = (tx: Tx, place: FilePlace, id: FileId, when: "committed" | "failed"): void => {
  const { remove } = fileStoreAt(place);
  if (remove === null) return;
  atEndOf(tx, async (outcome, again) => {
    if (outcome !== when) return;
    await again(async (later, scope) => {
      if ((await storedFileOf(later, scope, id)) === null) await remove(scope, id);
    });
  });
};

/** Keeps a file and what is known of it. */
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
  removeWithoutRow(tx, row.place, row.id, "failed");
  await fileStoreAt(row.place).put(tx, scope, row.id, bytes);
  return row;
};

export const discardFile = async (tx: Tx, scope: AuthorisedProgramme, id: FileId): Promise<void> => {
  const [gone] = await tx
    .delete(storedFiles)
    .where(thisFile(scope, id))
    .returning({ place: storedFiles.place });
  if (gone) removeWithoutRow(tx, gone.place, id, "committed");
};

/** For a site that is about to go with all its rows: what its files have in an object store follows. */
export const releaseFilesOfSite = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  siteId: SiteId,
): Promise<void> => {
  const { id, place } = storedFiles;
  const files = await tx
    .select({ id, place })
    .from(storedFiles)
    .where(
      and(
        eq(storedFiles.organisationId, organisationId),
        eq(storedFiles.programmeId, programmeId),
        eq(storedFiles.siteId, siteId),
      ),
    );
  for (const file of files) removeWithoutRow(tx, file.place, file.id, "committed");
};
