import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { defineConfig } from "@playwright/test";
import type { Browser } from "./browser";

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

// Every worker reads this file again: the first reading decides, the others find it in their environment.
process.env.RUNGWAY_E2E_PORT ??= String(await freePort());
const port = process.env.RUNGWAY_E2E_PORT;
const browser: Partial<Browser> = JSON.parse(process.env.RUNGWAY_E2E_BROWSER ?? "{}") as Partial<Browser>;

const defined = (variables: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  globalSetup: "./global-setup.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.executablePath,
      env: defined({
        // Without a language a browser cannot name a file that has more than ASCII in its name.
        LANG: "C.UTF-8",
        ...process.env,
        LD_LIBRARY_PATH: browser.libraries ?? process.env.LD_LIBRARY_PATH,
        FONTCONFIG_PATH: browser.fonts ?? process.env.FONTCONFIG_PATH,
      }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A host name that is not secure, as on a plant's network without TLS.
        "--host-resolver-rules=MAP plant.test 127.0.0.1",
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" --conditions=react-server --import tsx src/cli/start.ts --throw-away`,
    cwd: "..",
    env: { PORT: port, RUNGWAY_DEMO: "on" },
    url: `http://localhost:${port}/api/ready`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
