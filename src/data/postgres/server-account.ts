import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { StartFailure } from "@/data/postgres/start-failure";

/** The operating system's account PostgreSQL runs under. */
export type ServerAccount = { name: string; uid: number; gid: number };

/** An environment of exactly these variables, nothing inherited from the shell. */
export const bareEnvironment = (variables: Record<string, string>): NodeJS.ProcessEnv =>
  variables as NodeJS.ProcessEnv;

const USUAL_NAMES = ["postgres", "rungway"];

const findAccount = (names: string[]): ServerAccount | undefined =>
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => names.includes(name) && uid > 0)
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))[0];

const addAccount = (): ServerAccount => {
  const { error, stderr } = spawnSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "rungway"],
    { encoding: "utf8", env: bareEnvironment({ PATH: "/usr/sbin:/usr/bin:/sbin:/bin" }) },
  );
  const added = findAccount(["rungway"]);
  if (added) return added;
  throw new StartFailure(
    `PostgreSQL refuses to run as root, and no account could be made for it (${error?.message ?? stderr.trim()}). ` +
      "Start Rungway as an ordinary user, or set DATABASE_URL.",
  );
};

/** PostgreSQL refuses to run as root: then it is `postgres`, or `rungway`, made when missing. Otherwise the current user: undefined. */
export const serverAccount = (): ServerAccount | undefined =>
  process.getuid?.() === 0 ? (findAccount(USUAL_NAMES) ?? addAccount()) : undefined;

/** Whether the account may enter a folder. Asked of the kernel, by entering it. */
export const mayEnter = (account: ServerAccount | undefined, folder: string): boolean =>
  account === undefined ||
  spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
    env: bareEnvironment({}),
  }).status === 0;
