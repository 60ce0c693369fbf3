import { caller } from "@/api/caller";
import { offerFile } from "@/api/offer-file";

/** The answers of one assessment. */
export const GET = async (
  _request: Request,
  { params }: RouteContext<"/api/programmes/[programmeId]/assessments/[assessmentId]/answers/[format]">,
): Promise<Response> => {
  const { format, ...ids } = await params;
  return offerFile(async () => {
    const api = await caller();
    // An unknown format is refused by the procedure.
    const { fileName, bytes } = await api.exchange.answersFile({ ...ids, format: format as "json" });
    return { fileName, content: bytes };
  });
};
