import { z } from "zod";
import { MAX_FILE_BYTES } from "@/domain/footprint/import-limits";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { collectBytes } from "@/api/collect-bytes";
import { receiveImportFile } from "@/api/footprint/receive-import-file";
import { isFromElsewhere } from "@/api/is-from-elsewhere";

const address = z.object({
  programmeId: idOf<"programme">(),
  siteId: idOf<"site">().nullable(),
  fileName: z.string().min(1).max(1000),
});

const TOO_LONG = `The file has more than ${MAX_FILE_BYTES / 1024 / 1024} MB. Nothing was kept. Split it, for example by site, and import the parts.`;

const answer = (status: number, body: Record<string, string>): Response => Response.json(body, { status });

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
    const bytes = await collectBytes(
      request.body as unknown as AsyncIterable<Uint8Array>,
      MAX_FILE_BYTES,
      TOO_LONG,
    );
    const importId = await receiveImportFile(user, parsed.data.programmeId, { ...parsed.data, bytes });
    return answer(201, { importId });
  } catch (error) {
    if (error instanceof Refusal)
      return answer(error.code === "not-found" ? 404 : 422, { message: error.message });
    throw error;
  }
};
