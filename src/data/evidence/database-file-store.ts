import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { FileStore } from "@/data/evidence/file-store";
import { storedFileParts } from "@/data/schema";

/** Small enough for one statement each. */
export const FILE_PART_BYTES = 1024 * 1024;

const ofFile = ({ organisationId }: AuthorisedProgramme, fileId: FileId) =>
  and(eq(storedFileParts.organisationId, organisationId), eq(storedFileParts.fileId, fileId));

/** Files as rows beside everything else: one backup holds all, and the wall between organisations holds here too. */
export const databaseFileStore: FileStore = {
  put: async (tx, scope, fileId, bytes) => {
    const { organisationId } = scope;
    for (let part = 0; part * FILE_PART_BYTES < bytes.byteLength; part += 1)
      await tx.insert(storedFileParts).values({
        organisationId,
        fileId,
        part,
        bytes: Buffer.from(bytes.subarray(part * FILE_PART_BYTES, (part + 1) * FILE_PART_BYTES)),
      });
  },
  read: async function* (inShortTransaction, fileId) {
    for (let part = 0; ; part += 1) {
      const [row] = await inShortTransaction((tx, scope) =>
        tx
          .select({ bytes: storedFileParts.bytes })
          .from(storedFileParts)
          .where(and(ofFile(scope, fileId), eq(storedFileParts.part, part))),
      );
      if (row) yield row.bytes;
      if (!row || row.bytes.byteLength < FILE_PART_BYTES) return;
    }
  },
  remove: null,
};
