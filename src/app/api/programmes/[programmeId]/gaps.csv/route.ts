import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { NextRequest } from "next/server";
import { ZodError } from "zod";
import { caller } from "@/api/caller";
import { gapListQuery } from "@/ui/gap/gap-address";
import { attachment } from "@/api/attachment";

/** The ranked list under the filter of its address; what is refused comes as a sentence, never as an empty file. */
export const GET = async (
  request: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/gaps.csv">,
): Promise<Response> => {
  const { programmeId } = await params;
  try {
    const api = await caller();
    const { fileName, text } = await api.gap.gapsCsv({
      programmeId,
      ...gapListQuery(request.nextUrl.searchParams),
    });
    return new Response(text, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(fileName),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    const message = error.cause instanceof ZodError ? "This address names no programme." : error.message;
    return new Response(message, { status: getHTTPStatusCodeFromError(error) });
  }
};
