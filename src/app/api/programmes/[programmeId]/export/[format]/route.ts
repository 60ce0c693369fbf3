import { currentSession } from "@/api/session";
import { downloadProgramme } from "@/api/exchange/download-programme";

export const GET = async (
  request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/export/[format]">,
): Promise<Response> => {
  const { programmeId, format } = await params;
  return downloadProgramme(await currentSession(), programmeId, format, request.signal);
};
