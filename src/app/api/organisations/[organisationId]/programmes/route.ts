import { currentSession } from "@/api/session";
import { uploadProgramme } from "@/api/exchange/upload-programme";

/** The programme file is the body as it is; its name, and the new programme's, stand in the address. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/organisations/[organisationId]/programmes">,
): Promise<Response> => {
  const { organisationId } = await params;
  return uploadProgramme(await currentSession(), organisationId, request);
};
