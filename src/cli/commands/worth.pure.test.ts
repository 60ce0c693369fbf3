import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rungway-worth-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const work = (id: string, riskReduction: number) => {
  return { id, initiative: "i", site: null, duration: 1, roles: { net: 1 }, riskReduction };
};
const instance = {
  horizon: 6,
  objective: "riskReduction",
  roles: [{ id: "net", name: "OT network", capacity: 1 }],
  packages: [work("a", 5), work("b", 2)],
};

const worthOf = (given: object, starts: object, ...options: string[]) => {
  const files = [join(folder, "instance.json"), join(folder, "plan.json")] as const;
  writeFileSync(files[0], JSON.stringify(given));
  writeFileSync(files[1], JSON.stringify({ starts }));
  return runCommandLine(["worth", ...files, ...options]);
};

test("says what one more adds, verified by a search that is counted in steps", async () => {
  const { stdout, exitCode } = await worthOf(instance, { a: 0, b: 1 }, "--seconds", "2");
  expect(exitCode).toBe(0);
  const output = JSON.parse(stdout);
  expect(output.steps).toBeGreaterThan(0);
  expect(output.verified).toMatchObject([
    { sentence: "+1 FTE of OT network in period 0 to period 2", verified: 2 },
  ]);
  expect(output.others).toEqual([]);
}, 30_000);

test("a plan that breaks limits is shown what it breaks, with exit code 1", async () => {
  const { stdout, exitCode } = await worthOf(instance, { a: 0, b: 0 });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ feasible: false, violations: [{ kind: "role" }] });
});

test.each([
  [
    { ...instance, objective: "makespan" },
    { a: 0, b: 1 },
    [],
    "objective: One more is counted in risk points",
  ],
  [instance, { a: "soon" }, [], "plan.json: starts.a: Expected a whole number"],
  [instance, { a: 0 }, ["third.json"], "Give an instance and a plan: worth"],
  [instance, { a: 0 }, ["--seconds", "0"], "0 does not fit --seconds"],
])("what does not fit ends with exit code 2", async (given, starts, options, message) => {
  const { stdout, stderr, exitCode } = await worthOf(given, starts, ...options);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toContain(message);
});
