import { Readable } from "node:stream";
import { z } from "zod";
import { can } from "@/domain/access/permission";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { fileStoreAt } from "@/data/evidence/file-stores";
import { storedFileOf } from "@/data/evidence/stored-files";
import { attachmentHeaders } from "@/api/attachment";

const address = z.object({ programmeId: idOf<"programme">(), fileId: idOf<"file">() });

const NOT_FOUND = "This file does not exist any more, or it belongs to a site that is not yours.";

const refused = (status: number, message: string): Response => new Response(message, { status });

/** A file as it was attached, piece by piece; a browser may keep it but never run it. */
export const downloadFile = async (
  user: SessionUser | null,
  named: { readonly programmeId: string; readonly fileId: string },
): Promise<Response> => {
  if (!user) return refused(401, "Sign in to go on.");
  const parsed = address.safeParse(named);
  if (!parsed.success) return refused(404, NOT_FOUND);
  const { programmeId, fileId } = parsed.data;
  try {
    const file = await inProgramme(user, programmeId, async (tx, scope) => {
      if (!can(scope.role, "assessment:read")) throw new Refusal("not-found", NOT_FOUND);
      return storedFileOf(tx, scope, fileId);
    });
    if (!file) return refused(404, NOT_FOUND);
    const pieces = fileStoreAt(file.place).read((work) => inProgramme(user, programmeId, work), fileId);
    return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array<ArrayBuffer>>, {
      headers: {
        ...attachmentHeaders(file.name),
        "content-type": file.mediaType,
        "content-length": String(file.byteCount),
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
        etag: `"${file.sha256}"`,
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(404, NOT_FOUND);
    throw error;
  }
};
