import type { CatalogueReceipt } from "@/api/framework/receive-catalogue";
import type { CatalogueWish } from "@/api/framework/upload-catalogue";

type Outcome = { receipt: CatalogueReceipt; message?: undefined } | { receipt?: undefined; message: string };

const FAILED = "The file did not arrive. Nothing was kept. Check the connection and send it again.";

/** Sends the file for a dry run, or to be kept. */
export const sendCatalogue = async (
  programmeId: string,
  file: File,
  wish: Omit<CatalogueWish, "fileName">,
): Promise<Outcome> => {
  const query = new URLSearchParams({ wish: JSON.stringify({ fileName: file.name, ...wish }) });
  try {
    const response = await fetch(`/api/programmes/${programmeId}/catalogues?${query.toString()}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = (await response.json()) as CatalogueReceipt | { message: string };
    return "message" in answer ? { message: answer.message } : { receipt: answer };
  } catch {
    return { message: FAILED };
  }
};
