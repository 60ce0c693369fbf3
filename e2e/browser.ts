import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const require = createRequire(import.meta.url);

/** How to launch the browser of this machine. */
export type Browser = { executablePath: string; libraries?: string; fonts?: string };

const INSTALLED = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/lib/chromium/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Some distributions put a script there that only says how to install the browser: ask it. */
const works = (executablePath: string): boolean =>
  existsSync(executablePath) && spawnSync(executablePath, ["--version"], { timeout: 20_000 }).status === 0;

const unpack = (folder: string): void => {
  const script = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    // The package unpacks into TMPDIR, and its system libraries only when it believes to be on this platform.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${stderr}`);
};

const packaged = (): Browser => {
  const main = require.resolve("@sparticuz/chromium");
  const manifest = readFileSync(resolve(dirname(main), "../../package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = resolve(`node_modules/.cache/rungway/chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    unpack(unfinished);
    renameSync(unfinished, folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    libraries: join(folder, "al2023/lib"),
    fonts: join(folder, "fonts"),
  };
};

/** RUNGWAY_BROWSER (a path, or “packaged”), else an installed Chrome or Chromium, else the one that comes with npm ci. */
export const findBrowser = (): Browser => {
  const wish = process.env.RUNGWAY_BROWSER;
  if (wish === "packaged") return packaged();
  const installed = (wish ? [wish] : INSTALLED).find(works);
  if (wish && !installed) throw new Error(`RUNGWAY_BROWSER=${wish} cannot be started.`);
  return installed ? { executablePath: installed } : packaged();
};
