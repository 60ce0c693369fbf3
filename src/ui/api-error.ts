import type { TRPCClientErrorLike } from "@trpc/client";
import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import type { AppRouter } from "@/api/root";

export type ApiError = TRPCClientErrorLike<AppRouter>;

const OFFLINE = "The server did not answer. Nothing was lost here; try again in a moment.";

/** What to tell the person; a failure without an answer of the server is named as such. */
export const messageOf = (error: ApiError): string => (error.data ? error.message : OFFLINE);

/** Puts each refused field's sentence beside its field; what names no field of the form becomes the form's own error. */
export const showApiError = <Values extends FieldValues>(
  error: ApiError,
  setError: UseFormSetError<Values>,
  fieldNames: readonly Path<Values>[],
): void => {
  const refusedField = error.data?.refusal?.detail.field;
  const fields: Record<string, string> =
    error.data?.fields ?? (typeof refusedField === "string" ? { [refusedField]: error.message } : {});
  const known = fieldNames.filter((name) => fields[name] !== undefined);
  for (const name of known) setError(name, { message: fields[name] });
  if (known.length === 0) setError("root", { message: messageOf(error) });
};
