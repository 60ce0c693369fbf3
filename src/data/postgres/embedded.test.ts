import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { startEmbeddedPostgres } from "@/data/postgres/embedded";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";
import { argumentsOf, runningPostmaster } from "@/data/postgres/postmaster";
import { startThrowAwayPostgres } from "@/data/postgres/throw-away";

const folder = mkdtempSync(join(tmpdir(), "rungway-embedded-"));
const dataFolder = join(folder, "pg");
const start = () => startEmbeddedPostgres({ dataFolder });

const onServer = async <Result>(server: EmbeddedPostgres, work: (sql: postgres.Sql) => Promise<Result>) => {
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
};
const namesIn = (server: EmbeddedPostgres) =>
  onServer(server, async (sql) =>
    (await sql<{ name: string }[]>`select name from things`).map(({ name }) => name),
  );

const kill = async (server: EmbeddedPostgres): Promise<number> => {
  const pid = runningPostmaster(server.dataFolder)?.pid;
  if (pid === undefined) throw new Error("The server does not run.");
  process.kill(pid, "SIGKILL");
  while (argumentsOf(pid).length > 0) await sleep(5);
  return pid;
};

afterAll(async () => {
  const inside = existsSync(dataFolder) ? dirname(realpathSync(dataFolder)) : folder;
  await (await start()).stop();
  for (const each of [inside, folder]) rmSync(each, { recursive: true, force: true });
});

test("one folder through stops, an attached start, a kill, and a stranger's process number", async () => {
  const first = await start();
  await onServer(first, (sql) => sql`create table things as select 'kept' as name`);
  const [server] = await onServer(
    first,
    (sql) => sql`select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
      current_setting('listen_addresses') as address, current_setting('password_encryption') as passwords`,
  );
  expect(server).toEqual({ encoding: "UTF8", zone: "UTC", address: "127.0.0.1", passwords: "scram-sha-256" });

  const again = await start();
  expect(again.port, "found again, not started again").toBe(first.port);

  await first.stop();
  expect(runningPostmaster(first.dataFolder)).toBeUndefined();
  const second = await start();
  expect(await namesIn(second)).toEqual(["kept"]);

  await onServer(second, (sql) => sql`insert into things values ('committed before the kill')`);
  const killed = await kill(second);
  const third = await start();
  expect(await namesIn(third)).toEqual(["kept", "committed before the kill"]);

  await kill(third);
  const pidFile = join(third.dataFolder, "postmaster.pid");
  writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.pid)));
  const fourth = await start();
  expect(runningPostmaster(fourth.dataFolder)?.pid).not.toBe(killed);
  expect(await namesIn(fourth)).toEqual(["kept", "committed before the kill"]);
  await fourth.stop();
}, 120_000);

test("a first start killed half-way leaves nothing in the way", async () => {
  const other = join(folder, "half", "pg");
  mkdirSync(`${other}.new/base`, { recursive: true });
  const server = await startEmbeddedPostgres({ dataFolder: other, throwAway: true });
  expect(existsSync(`${other}.new`)).toBe(false);
  expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700);
  expect(statSync(`${server.dataFolder}-password`).mode & 0o777).toBe(0o600);
  await server.stop();
});

test("what PostgreSQL says is what is said", async () => {
  const server = await startThrowAwayPostgres();
  const { dataFolder: broken } = server;
  await onServer(server, (sql) => sql`alter system set shared_preload_libraries = 'not_there'`);
  const pid = runningPostmaster(broken)?.pid ?? 0;
  process.kill(pid, "SIGINT");
  while (argumentsOf(pid).length > 0) await sleep(5);
  await expect(startEmbeddedPostgres({ dataFolder: broken })).rejects.toThrow(
    'PostgreSQL did not start: FATAL: could not access file "not_there"',
  );
  await server.stop();
});

test("a throw-away server leaves no folder", async () => {
  const server = await startThrowAwayPostgres();
  expect(existsSync(server.dataFolder)).toBe(true);
  await server.stop();
  expect(existsSync(dirname(server.dataFolder))).toBe(false);
});
