import { setTimeout as sleep } from "node:timers/promises";
import type { LauncherEnv } from "@/env";
import { runNext } from "@/cli/start/next-process";
import type { NextProcess } from "@/cli/start/next-process";
import type { Shutdown } from "@/cli/start/shutdown";
import { StartFailure } from "@/data/postgres/start-failure";

export type Mode = "start" | "dev";

/** The owner's connection stays with the launcher: set to nothing, so that no .env file brings it back. */
const environmentOf = (
  mode: Mode,
  settings: LauncherEnv,
  appUrl: string,
  authSecret: string,
): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: mode === "dev" ? "development" : "production",
  DATABASE_URL: appUrl,
  DATABASE_ADMIN_URL: "",
  AUTH_SECRET: authSecret,
  NEXTAUTH_SECRET: authSecret,
  PUBLIC_URL: settings.PUBLIC_URL ?? "",
  // Without a public address the one the browser asked for counts, so that a second laptop can sign in too.
  ...(settings.PUBLIC_URL ? { NEXTAUTH_URL: settings.PUBLIC_URL } : { AUTH_TRUST_HOST: "1" }),
});

/** Where this machine reaches the web server. */
export const localAddress = ({ PORT, HOST }: LauncherEnv): string => {
  const host = HOST === undefined || HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const untilItAnswers = async (server: NextProcess, url: string): Promise<void> => {
  let ended = false;
  void server.ended.then(() => (ended = true));
  while (!(await answers(url))) {
    if (ended) throw new StartFailure(`The web server did not start:\n\n${server.output().trim()}`);
    await sleep(50);
  }
};

/** Resolves once the web server answers. */
export const startWebServer = async (
  mode: Mode,
  given: { settings: LauncherEnv; appUrl: string; authSecret: string; shutdown: Shutdown },
): Promise<NextProcess> => {
  const { settings, appUrl, authSecret, shutdown } = given;
  const args = [
    mode,
    "--port",
    String(settings.PORT),
    ...(settings.HOST ? ["--hostname", settings.HOST] : []),
  ];
  const server = runNext(args, environmentOf(mode, settings, appUrl, authSecret));
  shutdown.add(server.stop);
  await untilItAnswers(server, `${localAddress(settings)}/api/health`);
  server.show();
  return server;
};
