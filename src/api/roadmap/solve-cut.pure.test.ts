import { expect, test } from "vitest";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { solveCut } from "@/api/roadmap/solve-cut";
import type { CutPlan } from "@/domain/roadmap/cut-answer";
import { budgetCut } from "@/domain/roadmap/budget-cut";
import { CUT_AIMS } from "@/domain/roadmap/cut-alternatives";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { bestPlanByTrying } from "@/test/best-by-trying";
import { planInstance, planPackage } from "@/test/planning-instances";

/** Plays the engine by trying everything. */
const solveByTrying: Solve = async (instance) => {
  const starts = bestPlanByTrying(instance);
  const objective = starts && objectiveOf(instance, starts);
  const found = { starts, objective, bound: objective, gap: starts && 0, seconds: 0 };
  return {
    ...found,
    verdict: starts ? "optimal" : "infeasible",
    nearest: starts ?? listSchedule(instance).starts,
  };
};

const cutBy = async (
  instance: Instance,
  current: Starts,
  percent: number,
  signal = new AbortController().signal,
) => {
  const told: CutPlan[] = [];
  const onPlan = (plan: CutPlan) => told.push(plan);
  const answer = await solveCut(instance, {
    percent,
    current,
    seed: 1,
    signal,
    solve: solveByTrying,
    onPlan,
  });
  return { answer, told };
};

const guard = planPackage("guard", { name: "P-1", safety: true, cost: 30, riskReduction: 1 });
const audit = planPackage("audit", { name: "P-2", deadline: 2, cost: 30 });
const large = planPackage("large", { cost: 40, riskReduction: 50 });
const whole = planInstance({
  horizon: 4,
  budgets: [{ from: 0, to: 3, amount: 100 }],
  packages: [large, guard, audit],
});
const current = { large: 0, guard: 0, audit: 1 };

test("three plans within the lowered budgets; what is protected stays, and the first has its bound", async () => {
  const { answer, told } = await cutBy(whole, current, 20);
  expect(answer).toMatchObject({ kind: "plans", spared: 0 });
  expect(told.map(({ aim }) => aim)).toEqual(CUT_AIMS);
  const plans = answer?.kind === "plans" ? answer.plans : [];
  for (const { starts } of plans) {
    expect(violationsOf(budgetCut(whole, current, 0.2).instance, starts)).toEqual([]);
    expect(Object.keys(starts).sort()).toEqual(["audit", "guard"]);
  }
  expect(plans.map(({ bound }) => bound)).toEqual([objectiveOf(whole, { guard: 0, audit: 0 }), null, null]);
});

test("safety is not put off for points", async () => {
  const hands = { roles: { net: 1 } };
  const packages = [
    { ...large, ...hands },
    { ...guard, ...hands },
  ];
  const busy = { ...whole, roles: [{ id: "net", capacity: 1 }], packages };
  const { answer } = await cutBy(busy, { guard: 0, large: 1 }, 10);
  expect(answer).toMatchObject({ plans: [{ starts: { guard: 0, large: 1 } }, {}, {}] });
});

test("what is protected does not fit: who, how much is missing, and the deepest cut that goes", async () => {
  const { answer } = await cutBy(whole, current, 50);
  expect(answer).toEqual({
    kind: "impossible",
    isProven: true,
    misfits: [
      { packageId: "guard", sentence: "P-1: costs 30 in period 0 to period 3, 20 left of 50 in the budget" },
    ],
    deepestPercent: 40,
    missing: 10,
  });
});

test("without a plan for the whole money there is no cut that goes", async () => {
  const { answer } = await cutBy({ ...whole, packages: [{ ...audit, duration: 9 }] }, current, 10);
  expect(answer).toMatchObject({ kind: "impossible", deepestPercent: null, missing: 0 });
});

test("aborted: no answer", async () => {
  expect(await cutBy(whole, current, 20, AbortSignal.abort())).toEqual({ answer: null, told: [] });
});
