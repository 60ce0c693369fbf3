import { z } from "zod";
import { can } from "@/domain/access/permission";
import { CATALOGUE_EXPORTS } from "@/domain/framework/catalogue-file";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { knownCatalogue } from "@/data/framework/catalogues";
import { ownEdgesOf } from "@/data/framework/own-edges";
import { writeCatalogue } from "@/api/framework/write-catalogue";
import { attachmentHeaders } from "@/api/attachment";

const address = z.object({
  programmeId: idOf<"programme">(),
  catalogueId: z.string().min(1),
  format: z.enum(CATALOGUE_EXPORTS),
});
type Address = { readonly [Key in keyof z.input<typeof address>]: string | null };

const refused = (status: number, message: string): Response => new Response(message, { status });

/** A shipped or own catalogue as a file to keep; a sentence where there is none. */
export const downloadCatalogue = async (user: SessionUser | null, given: Address): Promise<Response> => {
  if (!user) return refused(401, "Sign in to go on.");
  const parsed = address.safeParse(given);
  if (!parsed.success) return refused(400, "Choose JSON, CSV or XLSX.");
  const { programmeId, catalogueId, format } = parsed.data;
  try {
    return await inProgramme(user, programmeId, async (tx, scope) => {
      if (!can(scope.role, "assessment:read")) return refused(403, "Your role may not export catalogues.");
      const found = await knownCatalogue(tx, scope, catalogueId);
      if (!found) return refused(404, "This catalogue does not exist any more.");
      const edges = format === "json" ? await ownEdgesOf(tx, scope, catalogueId) : [];
      const bytes = await writeCatalogue(format, found.catalogue, edges);
      const fileName = `${catalogueId} ${found.catalogue.version}.${format}`;
      return new Response(Buffer.from(bytes), {
        headers: attachmentHeaders(fileName),
      });
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(404, error.message);
    throw error;
  }
};
