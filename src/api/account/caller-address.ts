import { env } from "@/env";

/**
 * The caller's address as the operator's own proxy reports it (the last hop of `X-Forwarded-For`).
 * Empty without such a proxy: the header is then the caller's own claim.
 */
export const addressOf = (headers: Headers | Record<string, unknown>): string => {
  if (env().TRUST_PROXY !== "on") return "";
  const value = headers instanceof Headers ? headers.get("x-forwarded-for") : headers["x-forwarded-for"];
  return typeof value === "string" ? (value.split(",").at(-1)?.trim() ?? "") : "";
};
