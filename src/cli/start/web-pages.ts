import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shutdown } from "@/cli/start/shutdown";
import { runNext } from "@/cli/start/next-process";
import { StartFailure } from "@/data/postgres/start-failure";

const SOURCES = ["src", "public", "next.config.js", "package.json", "package-lock.json", "tsconfig.json"];
const NOT_SERVED = /\.test\.tsx?$|^src\/(test|bench)\//;
const BUILT_FROM = ".next/built-from";

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

const hashOfSources = (): string => {
  const hash = createHash("sha256").update(process.version);
  const files = SOURCES.flatMap(filesOf).filter((file) => !NOT_SERVED.test(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

/** Whether the last `next build` was made from other sources than there are now. */
export const webPagesAreStale = (): boolean =>
  !existsSync(".next/BUILD_ID") ||
  !existsSync(BUILT_FROM) ||
  readFileSync(BUILT_FROM, "utf8") !== hashOfSources();

/** @throws StartFailure with what `next build` printed. */
export const buildWebPages = async (shutdown: Shutdown): Promise<void> => {
  const hash = hashOfSources();
  const build = runNext(["build"], { ...process.env, NODE_ENV: "production" });
  shutdown.add(build.stop);
  const code = await build.ended;
  if (code !== 0) throw new StartFailure(`The web pages could not be built:\n\n${build.output().trim()}`);
  writeFileSync(BUILT_FROM, hash);
};
