import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { isFromElsewhere } from "@/api/is-from-elsewhere";
import { receiveProgramme } from "@/api/exchange/receive-programme";

const address = z.object({
  organisationId: idOf<"organisation">(),
  fileName: z.string().min(1).max(1000),
  programmeName: z.string().trim().max(120, "Shorten the name to 120 characters.").nullable(),
});

const answer = (status: number, body: Record<string, string>): Response => Response.json(body, { status });

/** The upload's whole conversation: 201 with the import's id, or a status and one plain sentence. */
export const uploadProgramme = async (
  user: SessionUser | null,
  organisationId: string,
  request: Request,
): Promise<Response> => {
  if (isFromElsewhere(request)) return answer(403, { message: "Send the file from Rungway's own page." });
  if (!user) return answer(401, { message: "Sign in to go on. The file was not kept." });
  const query = new URL(request.url).searchParams;
  const parsed = address.safeParse({
    organisationId,
    fileName: query.get("name"),
    programmeName: query.get("as") || null,
  });
  if (!parsed.success || !request.body) return answer(400, { message: "Choose a programme file." });
  try {
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    const importId = await receiveProgramme(user, parsed.data.organisationId, { ...parsed.data, body });
    return answer(201, { importId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answer(error.code === "not-found" ? 404 : 422, { message: error.message });
  }
};
