import type { NextRequest } from "next/server";
import { downloadCatalogue } from "@/api/framework/download-catalogue";
import { currentSession } from "@/api/session";

export const GET = async (
  request: NextRequest,
  { params }: RouteContext<"/api/programmes/[programmeId]/catalogues/[catalogueId]">,
): Promise<Response> => {
  const { programmeId, catalogueId } = await params;
  const format = request.nextUrl.searchParams.get("format");
  return downloadCatalogue(await currentSession(), { programmeId, catalogueId, format });
};
