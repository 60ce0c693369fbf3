import { z } from "zod";
import { CATALOGUE_FIELDS } from "@/domain/framework/catalogue-columns";
import { HEAD_FIELDS } from "@/domain/framework/catalogue-file";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import { checkCatalogueApart } from "@/api/framework/check-catalogue-apart";
import { receiveCatalogue } from "@/api/framework/receive-catalogue";
import { collectBytes } from "@/api/collect-bytes";
import { isFromElsewhere } from "@/api/is-from-elsewhere";
import { memorySource } from "@/api/table/read-bytes";

/** Stands in the address, as the body is the file. */
const wish = z.object({
  fileName: z.string().min(1).max(1000),
  head: z.partialRecord(z.enum(HEAD_FIELDS), z.string().max(CATALOGUE_LIMITS.remark)).default({}),
  mapping: z.record(z.enum(CATALOGUE_FIELDS), z.string().nullable()).optional(),
  /** Absent: a dry run. */
  keep: z.object({ replaces: z.string().nullable() }).nullable().default(null),
});
export type CatalogueWish = z.input<typeof wish>;

const answer = (status: number, body: object): Response => Response.json(body, { status });

const wishIn = (request: Request): unknown => {
  try {
    return JSON.parse(new URL(request.url).searchParams.get("wish") ?? "");
  } catch {
    return null;
  }
};

const TOO_LARGE = `The file has more than ${CATALOGUE_LIMITS.fileBytes / 1024 / 1024} MB. Nothing was kept. Import a catalogue with fewer items.`;

/** The upload's whole conversation: 200 with the receipt of a dry run, 201 once kept, or a status and one plain sentence. */
export const uploadCatalogue = async (
  user: SessionUser | null,
  programmeId: string,
  request: Request,
): Promise<Response> => {
  if (isFromElsewhere(request)) return answer(403, { message: "Upload the file from Rungway's own page." });
  if (!user) return answer(401, { message: "Sign in to go on. The file was not kept." });
  const programme = idOf<"programme">().safeParse(programmeId);
  const parsed = wish.safeParse(wishIn(request));
  if (!programme.success || !parsed.success || !request.body)
    return answer(400, { message: "Choose a catalogue file." });
  const { keep, ...file } = parsed.data;
  try {
    const bytes = await collectBytes(
      request.body as unknown as AsyncIterable<Uint8Array>,
      CATALOGUE_LIMITS.fileBytes,
      TOO_LARGE,
    );
    const receipt = await receiveCatalogue(
      user,
      programme.data,
      { ...file, source: memorySource(bytes) },
      keep,
      checkCatalogueApart,
    );
    return answer(receipt.isKept ? 201 : 200, receipt);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error.code === "not-found" ? 404 : error.code === "conflict" ? 409 : 422;
    return answer(status, { message: error.message });
  }
};
