import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nativeFolder, SHARED_FOLDER } from "@/data/postgres/native-binaries";
import { bareEnvironment, mayEnter, serverAccount } from "@/data/postgres/server-account";
import type { ServerAccount } from "@/data/postgres/server-account";
import { StartFailure } from "@/data/postgres/start-failure";

/** A database cluster on disk, and who runs it with which binaries. */
export type Cluster = {
  dataFolder: string;
  logFile: string;
  native: string;
  account: ServerAccount | undefined;
  password: string;
};

/** The owner of everything in the built-in database; never the app's role. */
export const OWNER = "rungway";

/** PostgreSQL's own environment: nothing inherited, so no PG* or LC_* variable of the shell changes what it does. */
export const serverProcess = ({ account }: Pick<Cluster, "account">) => ({
  cwd: "/",
  env: bareEnvironment({ TZ: "UTC", LC_ALL: "C" }),
  ...(account && { uid: account.uid, gid: account.gid }),
});

const own = (path: string, account: ServerAccount | undefined): void => {
  if (account) chownSync(path, account.uid, account.gid);
};

/** The account may pass through the folder, and do nothing else there. */
const letPass = (folder: string, account: ServerAccount | undefined): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account) return;
  chownSync(folder, statSync(folder).uid, account.gid);
  chmodSync(folder, 0o710);
};

const placeOf = (wanted: string, account: ServerAccount | undefined): string => {
  letPass(dirname(wanted), account);
  const folder = realpathSync(dirname(wanted));
  const inside = join(folder, basename(wanted));
  if (existsSync(inside)) return realpathSync(inside);
  if (mayEnter(account, folder)) return inside;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const name = `${basename(dirname(folder))}-${randomBytes(3).toString("hex")}`;
  const place = join(SHARED_FOLDER, name, basename(wanted));
  letPass(dirname(place), account);
  // The link keeps the data with its folder when that is moved, and a new clone in its place starts with none.
  rmSync(inside, { force: true });
  symlinkSync(place, inside);
  return place;
};

const passwordIn = (file: string, account: ServerAccount | undefined): string => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  own(file, account);
  return readFileSync(file, "utf8");
};

const initialise = async (cluster: Cluster, passwordFile: string, flags: string[]): Promise<void> => {
  // A start that was killed half-way leaves only this folder, never half a cluster under the final name.
  const unfinished = `${cluster.dataFolder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(unfinished, cluster.account);
  const locale = [
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const child = spawn(
    join(cluster.native, "bin/initdb"),
    [
      "-D",
      unfinished,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      ...locale,
      ...flags,
    ],
    { ...serverProcess(cluster), stdio: ["ignore", "ignore", "pipe"] },
  );
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((done) => {
    child.on("error", (error) => (complaint += error.message) && done(null));
    child.on("close", done);
  });
  if (code !== 0)
    throw new StartFailure(
      `PostgreSQL could not prepare its data folder ${cluster.dataFolder}: ${complaint.trim()}`,
    );
  renameSync(unfinished, cluster.dataFolder);
};

/**
 * The cluster at `wanted`, made when missing. As root it belongs to the server account, and lies below /var/lib/rungway
 * when that account may not enter the wanted place. The owner's password lies beside it.
 */
export const openCluster = async (wanted: string, initdbFlags: string[] = []): Promise<Cluster> => {
  const account = serverAccount();
  const dataFolder = placeOf(wanted, account);
  const passwordFile = `${dataFolder}-password`;
  const password = passwordIn(passwordFile, account);
  const cluster = {
    dataFolder,
    logFile: `${dataFolder}.log`,
    native: nativeFolder(account),
    account,
    password,
  };
  if (!existsSync(join(dataFolder, "PG_VERSION"))) await initialise(cluster, passwordFile, initdbFlags);
  return cluster;
};
