import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rungway-plan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (value: unknown): string => {
  const path = join(folder, "instance.json");
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};

const work = (id: string, over: object = {}) => ({ id, initiative: "i", site: null, duration: 1, ...over });
const instance = (over: object) => ({ horizon: 4, objective: "riskReduction", packages: [], ...over });

test("prints the best plan, proven, and writes it", async () => {
  const roles = [{ id: "net", capacity: 1 }];
  const packages = [
    work("a", { roles: { net: 1 }, riskReduction: 2 }),
    work("b", { roles: { net: 1 }, riskReduction: 5 }),
    work("c", { prerequisites: ["a"], riskReduction: 1 }),
  ];
  const out = join(folder, "plan.json");
  const args = ["plan", fileWith(instance({ roles, packages })), "--seconds", "30", "--out", out];
  const { stdout, exitCode } = await runCommandLine(args);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    starts: { a: 1, b: 0, c: 2 },
    objective: 20,
    bound: 20,
    gap: 0,
  });
  expect(readFileSync(out, "utf8")).toBe(stdout);
}, 60_000);

test("without a plan: what has no place, what clashes and what to change, with exit code 3", async () => {
  const roles = [{ id: "net", capacity: 1 }];
  const packages = ["a", "b"].map((id) => work(id, { duration: 3, roles: { net: 1 }, mandatory: true }));
  const path = fileWith(instance({ roles, packages }));
  const began = performance.now();
  const { stdout, exitCode } = await runCommandLine(["plan", path, "--prices", "fte-month=1000"]);
  expect(exitCode).toBe(3);
  expect(performance.now() - began).toBeLessThan(13_000);
  expect(JSON.parse(stdout)).toMatchObject({
    infeasible: true,
    proven: true,
    // Which of the two is left over is the search's choice.
    reasons: [{ sentence: expect.stringMatching(/^[ab]: needs 1 FTE of net in period/) }],
    clash: {
      irreducible: true,
      limits: [
        { kind: "mandatory", sentence: expect.stringMatching(/^[ab] must be done$/) },
        { kind: "mandatory", sentence: expect.stringMatching(/^[ab] must be done$/) },
        { kind: "role", sentence: "net has 1 FTE in period 1" },
        { kind: "horizon", sentence: "the plan ends with period 3" },
      ],
    },
    relaxations: [
      {
        cost: 3000,
        sentence: "+1 FTE of net in period 0 to period 2",
        changes: [{ limit: "role", of: "net", from: 0, to: 2, amount: 1 }],
      },
    ],
  });
}, 60_000);

describe("what does not fit ends with exit code 2 and the field's path", () => {
  test.each([
    ["horizon 0", instance({ horizon: 0 }), "horizon: Expected 1 period or more."],
    ["an endless horizon", instance({ horizon: 1e9 }), "horizon: Expected 2400 periods at most."],
    ["no packages", { horizon: 4, objective: "riskReduction" }, "packages: "],
    ["another objective", instance({ objective: "fun" }), "objective: "],
    [
      "negative capacity",
      instance({ roles: [{ id: "n", capacity: -1 }] }),
      "roles.0.capacity: Expected 0 or more",
    ],
    [
      "unknown role",
      instance({ packages: [work("a", { roles: { x: 1 } })] }),
      "packages.0.roles.x: There is no",
    ],
    [
      "too long",
      instance({ packages: [work("a", { duration: 9 })] }),
      "packages.0.duration: It takes 9 periods",
    ],
    [
      "a circle",
      instance({ packages: [work("a", { prerequisites: ["b"] }), work("b", { prerequisites: ["a"] })] }),
      "packages.0.prerequisites: These packages wait for each other",
    ],
    ["NaN", '{"horizon": NaN}', "is not JSON"],
    [
      "NaN as null",
      instance({ packages: [work("a", { cost: null })] }),
      "packages.0.cost: Expected a number.",
    ],
  ])("%s", async (_, value, message) => {
    const { stdout, stderr, exitCode } = await runCommandLine(["plan", fileWith(value)]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test.each([
    [["--seconds", "soon"], "soon does not fit --seconds"],
    [["--seconds", "0"], "0 does not fit --seconds"],
    [["--seed", "1.5"], "1.5 does not fit --seed"],
    [["--threads", "64"], "64 does not fit --threads: give 1 or 2"],
    [["--prices", "fte=1"], "fte=1 does not fit --prices"],
    [["--fast"], "Unknown option '--fast'"],
    [["second.json"], "Give one instance"],
  ])("%j", async (args, message) => {
    const { stderr, exitCode } = await runCommandLine(["plan", fileWith(instance({})), ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
