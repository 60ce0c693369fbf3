import { currentSession } from "@/api/session";
import { checkAnswers } from "@/api/exchange/check-answers";

/** The file is the body as it is; nothing is changed by checking it. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/assessments/[assessmentId]/answers">,
): Promise<Response> => checkAnswers(await currentSession(), await params, request);
