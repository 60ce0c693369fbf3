import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { LargeProgramme } from "@/data/seed/large";
import type { BenchDatabase } from "@/bench/bench-database";
import type { Outcome } from "@/bench/outcome";

const PHONE_KB = 220;
const OTHER_KB = 300;
const START_TRIES = 100;

type Route = { readonly path: string; readonly isForPhones: boolean };

const routesOf = (programmeId: string, assessmentId: string): Route[] => {
  const programme = `/programmes/${programmeId}`;
  const phone = (path: string): Route => ({ path, isForPhones: true });
  const desk = (path: string): Route => ({ path: `${programme}${path}`, isForPhones: false });
  return [
    phone("/sign-in"),
    phone("/sign-up"),
    phone("/invitations/any"),
    phone(`${programme}/assessments`),
    phone(`${programme}/assessments/answers`),
    phone(`${programme}/assessments/answers/${assessmentId}`),
    desk(""),
    desk("/footprint"),
    desk("/footprint/imports"),
    desk("/footprint/sites"),
    desk("/footprint/zones"),
    desk("/assessments/targets"),
    desk("/gaps"),
    desk("/gaps/objectives"),
    desk("/roadmap"),
    desk("/roadmap/initiatives"),
    desk("/roadmap/limits"),
    desk("/report"),
    desk("/members"),
    desk("/settings"),
  ];
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const startBuiltServer = async ({ appUrl, authSecret }: BenchDatabase) => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: appUrl,
      AUTH_SECRET: authSecret,
      NEXTAUTH_SECRET: authSecret,
      NEXTAUTH_URL: origin,
      RUNGWAY_WORKERS: "off",
    },
  });
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    if (
      await fetch(`${origin}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await sleep(200);
  }
  return { origin, stop: () => child.kill() };
};

const cookiesOf = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

/** @returns the Cookie header of a session. */
const signIn = async (origin: string, { email, password }: LargeProgramme): Promise<string> => {
  const token = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const cookies = cookiesOf(token);
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies.join("; ") },
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  return [...cookies, ...cookiesOf(answer)].join("; ");
};

/** Scripts for browsers without modules are never loaded by the others. */
const SCRIPT = /<script(?![^>]*\bnomodule\b)[^>]*\bsrc="\/_next\/(static\/[^"?]+\.js)[^"]*"/gi;

const scriptBytes = (html: string): number =>
  [...new Set([...html.matchAll(SCRIPT)].map((match) => match[1] ?? ""))]
    .map((file) => gzipSync(readFileSync(join(".next", decodeURIComponent(file)))).byteLength)
    .reduce((sum, bytes) => sum + bytes, 0);

const outcomeOf = ({ path, isForPhones }: Route, answer: Response, html: string): Outcome => {
  const limit = isForPhones ? PHONE_KB : OTHER_KB;
  const kilobytes = scriptBytes(html) / 1000;
  return {
    name: `first load ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…")}`,
    measured: answer.ok && kilobytes > 0 ? `${kilobytes.toFixed(0)} kB` : `status ${answer.status}`,
    reference: isForPhones ? "phone page" : "page",
    ratio: (kilobytes / limit).toFixed(2),
    aim: `≤ ${limit} kB of script, gzip`,
    passed: answer.ok && kilobytes > 0 && kilobytes <= limit,
  };
};

/** Script that each page of the production build loads before anything is touched. */
export const benchFirstLoad = async (
  database: BenchDatabase,
  large: LargeProgramme,
  assessmentId: string,
): Promise<Outcome[]> => {
  if (!existsSync(".next/BUILD_ID"))
    return [
      {
        name: "first-load JavaScript",
        measured: "no build",
        reference: "",
        ratio: "",
        aim: "run npm start once, it builds",
        passed: null,
      },
    ];
  const { origin, stop } = await startBuiltServer(database);
  try {
    const cookie = await signIn(origin, large);
    const outcomes: Outcome[] = [];
    for (const route of routesOf(large.programmeId, assessmentId)) {
      const isOpenToAll = !route.path.startsWith("/programmes");
      const answer = await fetch(`${origin}${route.path}`, { headers: isOpenToAll ? {} : { cookie } });
      outcomes.push(outcomeOf(route, answer, await answer.text()));
    }
    return outcomes;
  } finally {
    stop();
  }
};
