import type { NextRequest } from "next/server";
import { caller } from "@/api/caller";
import { offerFile } from "@/api/offer-file";
import { securityFilter } from "@/ui/footprint/security-address";

/** The zones under the filter of its address. */
export const GET = async (
  { nextUrl: { searchParams } }: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/security-levels">,
): Promise<Response> => {
  const { programmeId } = await params;
  const format = searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
  return offerFile(async () => {
    const api = await caller();
    const filter = securityFilter(searchParams);
    const { fileName, bytes } = await api.footprint.securityLevelsFile({ programmeId, ...filter, format });
    return { fileName, content: bytes };
  });
};
