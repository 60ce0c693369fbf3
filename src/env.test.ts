import { describe, expect, test } from "vitest";
import { parseEnv, parseLauncherEnv } from "@/env";

const DATABASE_URL = "postgres://app:secret@db.example:5432/rungway";
const AUTH_SECRET = "0123456789abcdef0123456789abcdef";

describe("the server's environment", () => {
  test("takes what is given and fills in the rest", () => {
    expect(parseEnv({ DATABASE_URL, AUTH_SECRET })).toEqual({
      DATABASE_URL,
      AUTH_SECRET,
      TRUST_PROXY: "off",
      RUNGWAY_WORKERS: "on",
    });
  });

  test("takes next-auth's own name for the secret too", () => {
    expect(parseEnv({ DATABASE_URL, NEXTAUTH_SECRET: AUTH_SECRET }).AUTH_SECRET).toBe(AUTH_SECRET);
  });

  test("names everything that is missing, in one message", () => {
    expect(() => parseEnv({ DATABASE_URL: " " })).toThrow(
      "DATABASE_URL is not set. It must be an address like postgres://user:password@host:5432/database.\n" +
        "AUTH_SECRET is not set. It must have at least 32 characters",
    );
  });

  test("half an object store is found out at the start, not by the first person who attaches a file", () => {
    const store = { DATABASE_URL, AUTH_SECRET, OBJECT_STORE_URL: "https://s3.example" };
    expect(() => parseEnv({ ...store, OBJECT_STORE_BUCKET: "evidence", OBJECT_STORE_KEY_ID: "me" })).toThrow(
      "OBJECT_STORE_SECRET is not set. It must be set where OBJECT_STORE_URL is, or evidence files could not be kept.",
    );
    expect(() => parseEnv({ ...store, OBJECT_STORE_URL: "s3://bucket" })).toThrow(
      "OBJECT_STORE_URL must be an address like https://s3.example.com.",
    );
    const whole = { OBJECT_STORE_BUCKET: "evidence", OBJECT_STORE_KEY_ID: "me", OBJECT_STORE_SECRET: "key" };
    expect(parseEnv({ ...store, ...whole })).toMatchObject(whole);
  });

  test("never repeats a secret", () => {
    expect(() => parseEnv({ DATABASE_URL: "mysql://app:hunter2@db/x", AUTH_SECRET: "hunter2" })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
    );
  });
});

describe("the launcher's environment", () => {
  test("needs nothing", () => {
    expect(parseLauncherEnv({})).toEqual({
      PORT: 3000,
      RUNGWAY_DEMO: "on",
      RUNGWAY_WORKERS: "on",
      TRUST_PROXY: "off",
    });
  });

  test.each([
    ["PORT", "0", "PORT must be a whole number from 1 to 65535."],
    ["PORT", "65536", "PORT must be a whole number from 1 to 65535."],
    ["PORT", "3000.5", "PORT must be a whole number from 1 to 65535."],
    ["PORT", "http", "PORT must be a whole number from 1 to 65535."],
    ["RUNGWAY_DEMO", "no", "RUNGWAY_DEMO must be “on” or “off”."],
    ["PUBLIC_URL", "rungway.example", "PUBLIC_URL must be an address like https://rungway.example.com."],
    ["DATABASE_URL", "db.example", "DATABASE_URL must be an address like postgres://"],
    ["AUTH_SECRET", "short", "AUTH_SECRET must have at least 32 characters"],
  ])("%s=%s is explained", (name, value, message) => {
    expect(() => parseLauncherEnv({ [name]: value })).toThrow(message);
  });
});
