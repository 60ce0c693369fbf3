import postgres from "postgres";
import { beforeEach, expect, inject, test, vi } from "vitest";

const adminUrl = inject("databaseAdminUrl");

/** The module as a process with this database sees it. */
const reasonAt = async (databaseUrl: string): Promise<string | undefined> => {
  vi.stubEnv("DATABASE_URL", databaseUrl);
  const { notReadyBecause } = await import("@/api/readiness");
  const reason = await notReadyBecause();
  const { closeDatabase } = await import("@/data/client");
  await closeDatabase();
  return reason;
};

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
});

test("ready with a migrated database", async () => {
  expect(await reasonAt(inject("databaseUrl"))).toBeUndefined();
});

test("not ready before the migrations", async () => {
  const admin = postgres(adminUrl, { max: 1 });
  await admin`create database not_migrated`;
  const empty = new URL(adminUrl);
  empty.pathname = "/not_migrated";
  expect(await reasonAt(empty.href)).toMatch("The database is older than this version of Rungway");
  await admin`drop database not_migrated`;
  await admin.end();
});

test("not ready without a database", async () => {
  expect(await reasonAt("postgres://rungway_app:x@127.0.0.1:1/rungway")).toBe(
    "The database does not answer.",
  );
});
