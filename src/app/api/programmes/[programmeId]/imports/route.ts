import { currentSession } from "@/api/session";
import { uploadInventory } from "@/api/footprint/upload-inventory";

/** The file is the body as it is; its name and site stand in the address. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/imports">,
): Promise<Response> => {
  const { programmeId } = await params;
  return uploadInventory(await currentSession(), programmeId, request);
};
