import type { NextRequest } from "next/server";
import { caller } from "@/api/caller";
import { offerFile } from "@/api/offer-file";
import { gapListQuery } from "@/ui/gap/gap-address";

/** The ranked list under the filter of its address. */
export const GET = async (
  { nextUrl: { searchParams } }: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/gaps.csv">,
): Promise<Response> => {
  const { programmeId } = await params;
  return offerFile(async () => {
    const api = await caller();
    const { fileName, text } = await api.gap.gapsCsv({ programmeId, ...gapListQuery(searchParams) });
    return { fileName, content: text };
  });
};
