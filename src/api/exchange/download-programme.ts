import { z } from "zod";
import { FILE_FORMATS } from "@/domain/exchange/file-format";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { exportProgramme } from "@/api/exchange/export-programme";
import { bodyOf } from "@/api/exchange/spool-file";
import { attachmentHeaders } from "@/api/attachment";

const address = z.object({ programmeId: idOf<"programme">(), format: z.enum(FILE_FORMATS) });

const STATUS: Readonly<Record<string, number>> = { "not-found": 404, "not-permitted": 403 };

/** The download's whole conversation: the file, or a status and one plain sentence. */
export const downloadProgramme = async (
  user: SessionUser | null,
  programmeId: string,
  format: string,
  signal: AbortSignal,
): Promise<Response> => {
  if (!user) return new Response("Sign in to go on.", { status: 401 });
  const parsed = address.safeParse({ programmeId, format });
  if (!parsed.success) return new Response("This address names no programme file.", { status: 404 });
  try {
    const { fileName, file } = await exportProgramme(
      user,
      parsed.data.programmeId,
      parsed.data.format,
      signal,
    );
    return new Response(bodyOf(file), {
      headers: { ...attachmentHeaders(fileName), "content-length": String(file.sizeBytes) },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, { status: STATUS[error.code] ?? 422 });
  }
};
