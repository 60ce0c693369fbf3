import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rungway-explain-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const work = (id: string, over: object = {}) => ({ id, initiative: "i", site: null, duration: 1, ...over });
const instance = {
  horizon: 4,
  objective: "riskReduction",
  firstMonth: "2027-01",
  roles: [{ id: "net", name: "OT network", capacity: 1 }],
  packages: [
    work("a", { roles: { net: 1 }, riskReduction: 5 }),
    work("b", { roles: { net: 1 }, riskReduction: 2 }),
    work("c", { riskReduction: 3 }),
  ],
};

const explained = (plan: unknown, packageId: string, ...options: string[]) => {
  const files = [join(folder, "instance.json"), join(folder, "plan.json")] as const;
  writeFileSync(files[0], JSON.stringify(instance));
  writeFileSync(files[1], JSON.stringify(plan));
  return runCommandLine(["explain", ...files, packageId, ...options]);
};

test("names what stands in the way, who holds it, and the cheapest way round it", async () => {
  const plan = { starts: { a: 0, b: 1, c: 0 }, objective: 28 };
  const { stdout, exitCode } = await explained(plan, "b", "--prices", "fte-month=7000");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    package: "b",
    start: 1,
    earlier: [
      {
        start: 0,
        limits: [
          {
            kind: "role",
            limit: "net",
            heldBy: ["a"],
            needed: 1,
            available: 0,
            shortBy: [{ period: 0, amount: 1 }],
            sentence: "b: needs 1 FTE of OT network in 2027-01, 0 left of 1 FTE",
          },
        ],
        tried: {
          gain: -3,
          moved: [{ packageId: "a", from: 0, to: 1 }],
          sentence:
            "b: could start in 2027-01 if a makes room; the plan then removes at most 3 risk points less",
        },
      },
    ],
    cheapest: {
      start: 0,
      cost: 7000,
      changes: [
        {
          limit: "role",
          index: 0,
          from: 0,
          to: 0,
          amount: 1,
          sentence: "+1 FTE of OT network in 2027-01",
        },
      ],
    },
  });
});

test("says that a month is free", async () => {
  const { stdout } = await explained({ starts: { a: 0, b: 1, c: 1 } }, "c");
  expect(JSON.parse(stdout).earlier).toMatchObject([{ start: 0, limits: [], tried: { gain: 3, moved: [] } }]);
});

test("a plan that breaks limits is not explained but shown what it breaks, with exit code 1", async () => {
  const { stdout, exitCode } = await explained({ starts: { a: 0, b: 0 } }, "b");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    feasible: false,
    violations: [{ kind: "role", limitId: "net" }],
  });
});

describe("what does not fit ends with exit code 2", () => {
  const plan = { starts: { a: 0 } };
  test.each([
    ["no starts", {}, "a", [], "plan.json: starts: Expected the start period of each package"],
    ["half a period", { starts: { a: 0.5 } }, "a", [], "plan.json: starts.a: Expected a whole number"],
    ["a start of nobody", { starts: { z: 1 } }, "a", [], "plan.json: starts.z: There is no package z."],
    ["an unknown package", plan, "z", [], "instance.json has no package z"],
    ["an unknown price", plan, "a", ["--prices", "hour=3"], "hour=3 does not fit --prices: write fte-month="],
    ["a price below 0", plan, "a", ["--prices=outage-hour=-1"], "outage-hour=-1 does not fit --prices"],
    ["more packages", plan, "a", ["b"], "Give an instance, a plan and a package: explain <instance.json>"],
  ])("%s", async (_, given, packageId, options, message) => {
    const { stdout, stderr, exitCode } = await explained(given, packageId, ...options);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
