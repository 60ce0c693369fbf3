import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";
import { caller } from "@/api/caller";
import { attachment } from "@/api/attachment";

const MEDIA_TYPE: Readonly<Record<string, string>> = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const GET = async (
  _request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/assessments/[assessmentId]/answers/[format]">,
): Promise<Response> => {
  const { format, ...ids } = await params;
  try {
    const api = await caller();
    // An unknown format is refused by the procedure.
    const { fileName, bytes } = await api.exchange.answersFile({ ...ids, format: format as "json" });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": MEDIA_TYPE[format] ?? "application/octet-stream",
        "content-disposition": attachment(fileName),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    const message =
      error.cause instanceof ZodError ? "This address names no file of answers." : error.message;
    return new Response(message, { status: getHTTPStatusCodeFromError(error) });
  }
};
