import { z } from "zod";
import { EVIDENCE_FILE_BYTES, evidenceFileProblem } from "@/domain/evidence/file-limits";
import { proofFields } from "@/domain/evidence/proof-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal, type RefusalCode } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { collectBytes } from "@/api/collect-bytes";
import { receiveProofFile } from "@/api/evidence/receive-proof-file";
import { isFromElsewhere } from "@/api/is-from-elsewhere";

const STATUS: Partial<Record<RefusalCode, number>> = { "not-found": 404, "not-permitted": 403 };

/** The fields stand in the address as JSON, because the body is the file. */
const address = z.object({
  programmeId: idOf<"programme">(),
  fileName: z.string().min(1).max(1000),
  fields: z
    .string()
    .max(60_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("Say what the file shows.");
        return z.NEVER;
      }
    })
    .pipe(proofFields),
});

const answer = (status: number, body: Record<string, string>): Response => Response.json(body, { status });

/** The upload's whole conversation: 201 with the proof's id, or a status and one plain sentence. */
export const uploadProof = async (
  user: SessionUser | null,
  programmeId: string,
  request: Request,
): Promise<Response> => {
  if (isFromElsewhere(request)) return answer(403, { message: "Upload the file from Rungway's own page." });
  if (!user) return answer(401, { message: "Sign in to go on. The file was not kept." });
  const query = new URL(request.url).searchParams;
  const parsed = address.safeParse({
    programmeId,
    fileName: query.get("name"),
    fields: query.get("fields"),
  });
  if (!parsed.success)
    return answer(400, {
      message: parsed.error.issues[0]?.message ?? "Choose a file and say what it shows.",
    });
  const { fileName, fields } = parsed.data;
  try {
    const tooLong = evidenceFileProblem({ name: fileName, size: EVIDENCE_FILE_BYTES + 1 }, 0) ?? "";
    const body = (request.body ?? []) as unknown as AsyncIterable<Uint8Array>;
    const bytes = await collectBytes(body, EVIDENCE_FILE_BYTES, tooLong);
    const file = { fileName, bytes };
    return answer(201, { proofId: await receiveProofFile(user, parsed.data.programmeId, file, fields) });
  } catch (error) {
    if (error instanceof Refusal) return answer(STATUS[error.code] ?? 422, { message: error.message });
    throw error;
  }
};
