import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";
import { attachmentHeaders } from "@/api/attachment";

type MadeFile = { readonly fileName: string; readonly content: string | Uint8Array };

/** What a procedure made as a download; what it refuses comes as a sentence, never as an empty file. */
export const offerFile = async (make: () => Promise<MadeFile>): Promise<Response> => {
  try {
    const { fileName, content } = await make();
    const body = typeof content === "string" ? content : new Uint8Array(content);
    return new Response(body, { headers: attachmentHeaders(fileName) });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    const message = error.cause instanceof ZodError ? "This address names no file." : error.message;
    return new Response(message, { status: getHTTPStatusCodeFromError(error) });
  }
};
