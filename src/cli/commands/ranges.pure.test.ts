import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rungway-ranges-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const work = (id: string, over: object = {}) => ({ id, initiative: "i", site: null, duration: 4, ...over });
const instance = {
  horizon: 12,
  objective: "riskReduction",
  packages: [work("a", { cost: 100 }), work("b", { prerequisites: ["a"] }), work("c", { initiative: "j" })],
};

const drawn = (plan: unknown, ...options: string[]) => {
  const files = [join(folder, "instance.json"), join(folder, "plan.json")] as const;
  writeFileSync(files[0], JSON.stringify(instance));
  writeFileSync(files[1], JSON.stringify(plan));
  return runCommandLine(["ranges", ...files, ...options]);
};

test("when half and four fifths of the draws have ended, what they cost, and what drives the end", async () => {
  const plan = { starts: { a: 0, b: 4, c: 0 } };
  const { stdout, exitCode } = await drawn(plan, "--draws", "200");
  expect(exitCode).toBe(0);
  const found = JSON.parse(stdout);
  expect(found).toMatchObject({
    draws: 200,
    seed: 1,
    planningAssumption: { duration: { low: 0.9, likely: 1, high: 1.5 } },
  });
  expect(found.finish.p50).toBeGreaterThanOrEqual(7);
  expect(found.finish.p80).toBeGreaterThanOrEqual(found.finish.p50);
  expect(found.cost.p50).toBeGreaterThan(100);
  expect(found.cost.p50).toBeLessThan(140);
  expect(found.drivers[0]).toEqual({ package: "b", share: 1 });
  expect(found.initiatives.map(({ initiative }: { initiative: string }) => initiative)).toEqual(["i", "j"]);
  expect((await drawn(plan, "--draws", "200")).stdout).toBe(stdout);
  expect((await drawn(plan, "--draws", "200", "--seed", "2")).stdout).not.toBe(stdout);
});

test("a plan that breaks limits is not drawn but shown what it breaks, with exit code 1", async () => {
  const { stdout, exitCode } = await drawn({ starts: { a: 0, b: 0 } });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ feasible: false, violations: [{ kind: "prerequisite" }] });
});

describe("what does not fit ends with exit code 2", () => {
  const plan = { starts: { a: 0 } };
  test.each([
    ["no package", { starts: {} }, [], "plan.json: starts: The plan has no package."],
    ["no draw", plan, ["--draws", "0"], "0 does not fit --draws: give a whole number from 1 to 100,000."],
    ["half a seed", plan, ["--seed", "0.5"], "0.5 does not fit --seed"],
    ["more files", plan, ["b"], "Give an instance and a plan: ranges <instance.json>"],
  ])("%s", async (_, given, options, message) => {
    const { stdout, stderr, exitCode } = await drawn(given, ...options);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
