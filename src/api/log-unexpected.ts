import type { TRPCError } from "@trpc/server";

/** Only what no rule foresaw reaches the log; a refusal is an answer. */
export const logUnexpected = ({ error, path }: { error: TRPCError; path?: string }): void => {
  if (error.code !== "INTERNAL_SERVER_ERROR") return;
  process.stderr.write(
    `${path ?? "unknown procedure"}: ${error.cause?.stack ?? error.stack ?? error.message}\n`,
  );
};
