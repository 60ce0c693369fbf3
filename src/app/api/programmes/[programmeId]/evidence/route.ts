import { currentSession } from "@/api/session";
import { uploadProof } from "@/api/evidence/upload-proof";

/** The file is the body as it is; its name and what it shows stand in the address. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/evidence">,
): Promise<Response> => {
  const { programmeId } = await params;
  return uploadProof(await currentSession(), programmeId, request);
};
