import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { verifyCredentials } from "@/api/account/verify-credentials";
import { anonymous } from "@/test/factories";

afterAll(closeDatabase);

const password = "one safe step at a time";
const signUp = async () => {
  const email = `${randomUUID()}@plant.example`;
  await anonymous().account.signUp({ name: "Maria Keller", email, password });
  return email;
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

describe("signing in", () => {
  test("the right password opens, in any case of the address; a wrong one does not", async () => {
    const email = await signUp();
    expect((await verifyCredentials({ email: ` ${email.toUpperCase()} `, password }, ""))?.email).toBe(email);
    expect(await verifyCredentials({ email, password: "another one entirely" }, "")).toBeNull();
    expect(await verifyCredentials({ email: "nobody@plant.example", password }, "")).toBeNull();
  });

  test("the eleventh try in a quarter of an hour is refused, even with the right password", async () => {
    const email = await signUp();
    for (let tries = 0; tries < 10; tries++) await verifyCredentials({ email, password: "wrong" }, "");
    await expect(verifyCredentials({ email, password }, "")).rejects.toMatchObject({
      code: "too-many-attempts",
    });
  });

  test("a success starts the count anew", async () => {
    const email = await signUp();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 5; tries++) await verifyCredentials({ email, password: "wrong" }, "");
      expect(await verifyCredentials({ email, password }, "")).not.toBeNull();
    }
  });

  test("an address that tries many accounts is refused", async () => {
    const address = randomUUID();
    const tryOne = () =>
      verifyCredentials({ email: `${randomUUID()}@plant.example`, password: "x" }, address);
    for (let tries = 0; tries < 100; tries += 20) await Promise.all(Array.from({ length: 20 }, tryOne));
    await expect(tryOne()).rejects.toMatchObject({ code: "too-many-attempts" });
  });

  test("an unknown account does the same work as a wrong password", async () => {
    const email = await signUp();
    const wrong: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 8; round++) {
      wrong.push(await timed(() => verifyCredentials({ email, password: "wrong" }, "")));
      unknown.push(
        await timed(() => verifyCredentials({ email: `${randomUUID()}@plant.example`, password: "x" }, "")),
      );
    }
    // Without the decoy the ratio is below 0.2: hashing is nearly all of the time.
    expect(median(unknown) / median(wrong)).toBeGreaterThan(0.4);
  });

  test("a taken address, a short password and a broken address are each told at their field", async () => {
    const email = await signUp();
    const api = anonymous().account;
    await expect(api.signUp({ name: "A", email, password })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api.signUp({ name: "A", email: "x@y.example", password: "short" })).rejects.toThrow(
      /12 characters/,
    );
    await expect(api.signUp({ name: "A", email: "nonsense", password })).rejects.toThrow(/whole e-mail/);
  });
});
