import type { Refusal } from "@/domain/shared/refusal";
import type { ApiError } from "@/ui/api-error";
import type { SendOutcome, Stored } from "@/ui/assessment/answer-queue";

const WORTH_A_RETRY = new Set(["UNAUTHORIZED", "INTERNAL_SERVER_ERROR", "TOO_MANY_REQUESTS", "TIMEOUT"]);

/** What a failed send means for the answer. Only a plain no of the server ends the retries. */
export const sendOutcome = <Kept extends Stored>(
  { data, message }: ApiError,
  storedIn: (detail: Refusal["detail"]) => Kept | null,
): SendOutcome<Kept> => {
  if (data?.refusal?.code === "conflict")
    return { kind: "conflicted", stored: storedIn(data.refusal.detail) };
  if (!data || WORTH_A_RETRY.has(data.code))
    return { kind: "unreachable", isSignedOut: data?.code === "UNAUTHORIZED" };
  return { kind: "refused", message };
};
