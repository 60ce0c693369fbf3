import type { NextRequest } from "next/server";
import { caller } from "@/api/caller";
import { offerFile } from "@/api/offer-file";

/** The coverage of one framework, of the programme or of one site. */
export const GET = async (
  { nextUrl: { searchParams } }: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/frameworks/[catalogueId]/coverage">,
): Promise<Response> => {
  const ids = await params;
  const format = searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
  return offerFile(async () => {
    const api = await caller();
    const siteId = searchParams.get("site");
    const { fileName, bytes } = await api.framework.coverageFile({ ...ids, siteId, format });
    return { fileName, content: bytes };
  });
};
