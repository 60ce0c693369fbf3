import { currentSession } from "@/api/session";
import { downloadFile } from "@/api/evidence/download-file";

export const GET = async (
  _request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/files/[fileId]">,
): Promise<Response> => downloadFile(await currentSession(), await params);
