import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { collectBytes, receiveImportFile } from "@/api/footprint/receive-import-file";

const address = z.object({
  programmeId: idOf<"programme">(),
  siteId: idOf<"site">().nullable(),
  fileName: z.string().min(1).max(1000),
});

const answer = (status: number, body: Record<string, string>): Response => Response.json(body, { status });

/** A page of another origin could send a file with the person's cookie; browsers say where a request comes from. */
const isFromElsewhere = (request: Request): boolean => {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && new URL(origin).host !== request.headers.get("host");
};

/** The upload's whole conversation: 201 with the import's id, or a status and one plain sentence. */
export const uploadInventory = async (
  user: SessionUser | null,
  programmeId: string,
  request: Request,
): Promise<Response> => {
  if (isFromElsewhere(request)) return answer(403, { message: "Upload the file from Rungway's own page." });
  if (!user) return answer(401, { message: "Sign in to go on. The file was not kept." });
  const query = new URL(request.url).searchParams;
  const parsed = address.safeParse({ programmeId, siteId: query.get("site"), fileName: query.get("name") });
  if (!parsed.success || !request.body)
    return answer(400, { message: "Choose a file and, if you want, a site." });
  try {
    const bytes = await collectBytes(request.body as unknown as AsyncIterable<Uint8Array>);
    const importId = await receiveImportFile(user, parsed.data.programmeId, { ...parsed.data, bytes });
    return answer(201, { importId });
  } catch (error) {
    if (error instanceof Refusal)
      return answer(error.code === "not-found" ? 404 : 422, { message: error.message });
    throw error;
  }
};
