import postgres from "postgres";
import { afterAll, describe, expect, inject, test } from "vitest";
import { ensureAppRole } from "@/data/postgres/app-role";
import { assertAppRoleIsSafe } from "@/data/postgres/app-role-safety";
import { unreachableBecause } from "@/data/postgres/reachable";

const adminUrl = inject("databaseAdminUrl");
const appUrl = inject("databaseUrl");
const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });

const urlAs = (role: string, password: string, base = adminUrl): string => {
  const url = new URL(base);
  url.username = role;
  url.password = password;
  return url.href;
};

afterAll(() => admin.end());

describe("the app's role", () => {
  test("is safe, and stays so when made sure of again", async () => {
    await ensureAppRole({ adminUrl, appUrl });
    await expect(assertAppRoleIsSafe(appUrl)).resolves.toBeUndefined();
  });

  test("gets the new password when the old one is no longer known", async () => {
    const [before, after] = [urlAs("forgetful_app", "before"), urlAs("forgetful_app", "after")];
    await ensureAppRole({ adminUrl, appUrl: before });
    await ensureAppRole({ adminUrl, appUrl: after });
    expect(await unreachableBecause(before)).toBe("the user or the password is wrong");
    expect(await unreachableBecause(after)).toBeUndefined();
    await admin`drop owned by forgetful_app`;
    await admin`drop role forgetful_app`;
  });

  test("may not truncate, make tables, or write what was migrated", async () => {
    const app = postgres(appUrl, { max: 1 });
    await expect(app`truncate users cascade`).rejects.toThrow("permission denied");
    await expect(app`create table mine (id int)`).rejects.toThrow("permission denied");
    await expect(app`delete from migrations`).rejects.toThrow("permission denied");
    await app.end();
  });

  test("a temporary table of its own does not make it unsafe", async () => {
    const app = postgres(appUrl, { max: 1 });
    await app`create temp table staging (id int primary key)`;
    await expect(assertAppRoleIsSafe(appUrl)).resolves.toBeUndefined();
    await app.end();
  });
});

describe("a role is refused that", () => {
  test.each([
    ["is a superuser", "superuser"],
    ["has BYPASSRLS", "bypassrls"],
    ["has CREATEROLE", "createrole"],
  ])("%s", async (danger, attribute) => {
    await admin.unsafe(`create role unsafe_one login password 'x' ${attribute}`);
    await expect(assertAppRoleIsSafe(urlAs("unsafe_one", "x"))).rejects.toThrow(danger);
    await admin`drop role unsafe_one`;
  });

  test("is a member of the tables' owner", async () => {
    await admin`create role unsafe_member login noinherit password 'x' in role ${admin(new URL(adminUrl).username)}`;
    await expect(assertAppRoleIsSafe(urlAs("unsafe_member", "x"))).rejects.toThrow("is a member of rungway");
    await admin`drop role unsafe_member`;
  });

  test("owns a table", async () => {
    await admin`create role unsafe_owner login password 'x'`;
    await admin`create schema owned authorization unsafe_owner create table owned.things (id int)`;
    await expect(assertAppRoleIsSafe(urlAs("unsafe_owner", "x"))).rejects.toThrow("owns things");
    await admin`drop schema owned cascade`;
    await admin`drop role unsafe_owner`;
  });
});

test("an owner who may not make roles is told the statements, without the password in them", async () => {
  await admin`create role plain_owner login password 'x'`;
  const failing = ensureAppRole({
    adminUrl: urlAs("plain_owner", "x"),
    appUrl: urlAs("new_app", "a secret password"),
  });
  const { message } = await failing.then(
    () => new Error("was not refused"),
    (error: Error) => error,
  );
  expect(message).toContain(
    `CREATE ROLE "new_app" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD 'SCRAM-SHA-256$`,
  );
  expect(message).not.toContain("a secret password");

  const [statement = ""] = message.split("\n").filter((line) => line.includes("CREATE ROLE"));
  await admin.unsafe(statement);
  expect(await unreachableBecause(urlAs("new_app", "a secret password"))).toBeUndefined();
  await admin`drop role new_app`;
  await admin`drop role plain_owner`;
});

test("a role at work under another installation's password is left alone", async () => {
  const theirs = urlAs("shared_app", "theirs");
  await ensureAppRole({ adminUrl, appUrl: theirs });
  const session = postgres(theirs, { max: 1 });
  await session`select 1`;
  await expect(ensureAppRole({ adminUrl, appUrl: urlAs("shared_app", "ours") })).rejects.toThrow(
    "Another installation of Rungway works in this database as shared_app",
  );
  await session.end();
  await admin`drop owned by shared_app`;
  await admin`drop role shared_app`;
});
