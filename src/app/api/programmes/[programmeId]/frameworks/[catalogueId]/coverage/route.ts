import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { NextRequest } from "next/server";
import { ZodError } from "zod";
import { caller } from "@/api/caller";
import { attachment } from "@/api/attachment";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The coverage of one framework as a file; what is refused comes as a sentence, never as an empty file. */
export const GET = async (
  { nextUrl: { searchParams } }: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/frameworks/[catalogueId]/coverage">,
): Promise<Response> => {
  const { programmeId, catalogueId } = await params;
  const format = searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
  try {
    const api = await caller();
    const { fileName, bytes } = await api.framework.coverageFile({
      programmeId,
      catalogueId,
      siteId: searchParams.get("site"),
      format,
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": TYPES[format],
        "content-disposition": attachment(fileName),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    const message = error.cause instanceof ZodError ? "This address names no framework." : error.message;
    return new Response(message, { status: getHTTPStatusCodeFromError(error) });
  }
};
