import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { FILE_PART_BYTES } from "@/data/evidence/database-file-store";
import { fileStoreAt } from "@/data/evidence/file-stores";
import { storedFiles } from "@/data/schema";

async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    for (; held.byteLength >= FILE_PART_BYTES; held = held.subarray(FILE_PART_BYTES))
      yield held.subarray(0, FILE_PART_BYTES);
  }
  if (held.byteLength > 0) yield held;
}

const rowsOf = async function* (
  tx: Tx,
  scope: AuthorisedProgramme,
  fileId: FileId,
): AsyncGenerator<readonly string[]> {
  const chunks = fileStoreAt("object-store").read((work) => work(tx, scope), fileId);
  let part = 0;
  for await (const bytes of partsOf(chunks)) {
    yield [JSON.stringify({ file_id: fileId, part, bytes: bytes.toString("base64") })];
    part += 1;
  }
};

/** Files of an object store as the rows they would be in the database: a file of the programme depends on no store. */
export async function* objectStoreParts(
  tx: Tx,
  scope: AuthorisedProgramme,
): AsyncGenerator<readonly string[]> {
  const { organisationId, programmeId, place } = storedFiles;
  const files = await tx
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .where(
      and(
        eq(organisationId, scope.organisationId),
        eq(programmeId, scope.programmeId),
        eq(place, "object-store"),
      ),
    );
  for (const { id } of files) yield* rowsOf(tx, scope, id);
}
