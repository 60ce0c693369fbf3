import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { instanceSchema } from "./instance";
import { listSchedule } from "./list-schedule";
import { objectiveOf } from "./objective";
import { violationsOf } from "./violations";

const BENCH = resolve(import.meta.dirname, "../../../../../shared/planner-bench");
const INSTANCES = join(BENCH, "instances");

type Known = Record<string, { best: number; priorityList?: number }>;

test("every instance: no violation, accepted by the referee with the same objective, near a priority list", ({
  skip,
}) => {
  skip(!existsSync(BENCH), "the benchmark folder is not beside this checkout");
  const known = JSON.parse(readFileSync(join(BENCH, "best-known.json"), "utf8")) as Known;
  const folder = mkdtempSync(join(tmpdir(), "plans-"));
  const ratios: number[] = [];
  for (const file of readdirSync(INSTANCES)) {
    const instance = instanceSchema.parse(JSON.parse(readFileSync(join(INSTANCES, file), "utf8")));
    const { starts } = listSchedule(instance);
    const objective = objectiveOf(instance, starts);
    const plan = join(folder, file);
    writeFileSync(plan, JSON.stringify({ starts }));
    // The referee runs only as the main module, which Node knows by its real path.
    const argv = [join(realpathSync(BENCH), "verify.mjs"), join(INSTANCES, file), plan];
    const [verdict, value] = execFileSync(process.execPath, argv, { encoding: "utf8" }).split(" ");
    expect({ file, violations: violationsOf(instance, starts), verdict }).toEqual({
      file,
      violations: [],
      verdict: "feasible",
    });
    expect(Number(value)).toBeCloseTo(objective, 6);
    const { best = Number.NaN, priorityList } = known[file.replace(".json", "")] ?? {};
    if (priorityList === undefined) expect(objective / best, file).toBeLessThan(1.3);
    else {
      ratios.push(objective / priorityList);
      expect(objective / priorityList, file).toBeGreaterThan(0.97);
    }
  }
  rmSync(folder, { recursive: true });
  expect(ratios).toHaveLength(8);
  expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeGreaterThan(1.02);
}, 60_000);
