import { uploadCatalogue } from "@/api/framework/upload-catalogue";
import { currentSession } from "@/api/session";

/** The file is the body as it is; what to do with it stands in the address. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/catalogues">,
): Promise<Response> => {
  const { programmeId } = await params;
  return uploadCatalogue(await currentSession(), programmeId, request);
};
