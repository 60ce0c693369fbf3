import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { EnvironmentError, parseLauncherEnv } from "@/env";
import type { LauncherEnv } from "@/env";
import { StartFailure } from "@/data/postgres/start-failure";
import { Refusal } from "@/domain/shared/refusal";

export const DATA_FOLDER = resolve(".data");

/** The shell's environment, and .env for what the shell does not say. */
export const readSettings = (): LauncherEnv => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return parseLauncherEnv(process.env);
};

/** What a person at the terminal should read of an error: expected ones are a sentence, others bring their stack. */
export const printError = (error: unknown): void => {
  const isPlain =
    error instanceof StartFailure || error instanceof EnvironmentError || error instanceof Refusal;
  console.error(isPlain ? `\n${error.message}` : error);
};
