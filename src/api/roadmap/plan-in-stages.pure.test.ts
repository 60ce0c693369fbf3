import { expect, test } from "vitest";
import { planInStages } from "@/api/roadmap/plan-in-stages";
import type { Solve, StagedPlan } from "@/api/roadmap/plan-in-stages";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { planInstance, planPackage } from "@/test/planning-instances";

/** One pair of hands: who goes first is all there is to decide. */
const hands = { roles: { net: 1 } };
const guard = planPackage("guard", { ...hands, duration: 2, safety: true, riskReduction: 1 });
const big = planPackage("big", { ...hands, duration: 2, riskReduction: 100 });
const small = planPackage("small", { ...hands, riskReduction: 10 });
const instance = planInstance({
  horizon: 6,
  roles: [{ id: "net", capacity: 1 }],
  packages: [big, small, guard],
});

/** Plays the engine with the plans given, one per stage. */
const playing = (...plans: readonly (Starts | null)[]) => {
  const problems: Instance[] = [];
  const solve: Solve = async (problem, { onProgress }) => {
    const starts = plans[problems.length] ?? null;
    problems.push(problem);
    const objective = starts && objectiveOf(problem, starts);
    const found = { starts, objective, bound: 1000, gap: null, seconds: 0 };
    if (starts) expect(violationsOf(problem, starts)).toEqual([]);
    onProgress?.(found);
    return {
      ...found,
      verdict: starts ? "stopped" : "infeasible",
      nearest: starts ?? listSchedule(problem).starts,
    };
  };
  return { solve, problems };
};

const run = async (
  problem: Instance,
  solve: Solve,
  over: { aim?: "risk" | "soonest"; current?: Starts; signal?: AbortSignal } = {},
) => {
  const told: StagedPlan[] = [];
  const signal = new AbortController().signal;
  const options = { aim: "risk", seconds: 5, seed: 1, current: {}, signal, ...over } as const;
  await planInStages(problem, { ...options, solve, onBetter: (plan) => told.push(plan) });
  return told;
};

test("safety is planned alone, then the rest around it; the first plan is there before any solve", async () => {
  const { solve, problems } = playing({ guard: 0 }, { guard: 0, big: 2, small: 4 });
  const told = await run(instance, solve);
  expect(problems.map(({ packages }) => packages.map(({ id }) => id))).toEqual([
    ["guard"],
    ["big", "small", "guard"],
  ]);
  expect(problems[1]?.packages.at(-1)).toMatchObject({ mandatory: true, deadline: 1 });
  expect(told[0]).toEqual({ starts: listSchedule(instance).starts, objective: null, bound: null });
  expect(told.at(-1)).toEqual({ starts: { guard: 0, big: 2, small: 4 }, objective: 214, bound: 1000 });
});

test("what still fits is added, and a plan that is better already is kept", async () => {
  const { solve } = playing({ guard: 0 }, { guard: 0, small: 2 });
  const current = { guard: 0, big: 2 };
  expect((await run(instance, solve, { current })).at(-1)?.starts).toEqual({ guard: 0, big: 2, small: 4 });
});

test("among equals the plan in force stays, and safety that is as good leads to no loss elsewhere", async () => {
  const twin = { ...guard, id: "twin", prerequisites: [] };
  const problem = planInstance({ ...instance, horizon: 8, packages: [guard, twin, big] });
  const current = { twin: 0, guard: 2, big: 4 };
  const { solve } = playing({ guard: 0, twin: 2 }, { twin: 0, guard: 2, big: 4 });
  const told = await run(problem, solve, { current });
  expect(told.at(-1)?.starts).toEqual(current);
});

test("the soonest finish is sought for what found a place, and said in months", async () => {
  const { solve, problems } = playing({ guard: 0 }, { guard: 0, big: 3 }, { guard: 0, big: 2, small: 4 });
  const told = await run(instance, solve, { aim: "soonest" });
  expect(problems[2]?.objective).toBe("makespan");
  expect(new Set(told.map(({ objective }) => objective))).toEqual(new Set([null, 5]));
  expect(told.at(-1)).toMatchObject({ objective: 5, bound: 1000 });
});

test("must-dos that cannot all have a place are planned as far as they go", async () => {
  const never = { ...small, id: "never", mandatory: true, duration: 5, deadline: 3 };
  const problem = planInstance({ ...instance, packages: [big, never] });
  const { solve, problems } = playing(null, { big: 0 });
  expect((await run(problem, solve)).at(-1)?.starts).toEqual({ big: 0 });
  expect(problems[1]?.packages.every(({ mandatory }) => !mandatory)).toBe(true);
});

test("once it is no longer wanted no further stage begins", async () => {
  const { solve, problems } = playing({ guard: 0 });
  await run(instance, solve, { signal: AbortSignal.abort() });
  expect(problems).toHaveLength(1);
});
