import { afterAll, describe, expect, test } from "vitest";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { CUT_AIMS } from "@/domain/roadmap/cut-alternatives";
import { planRoadmapWith } from "@/jobs/plan-roadmap";
import type { Minted } from "@/test/factories";
import { planNow, solveAtOnce } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

/** A plan that has spent nearly all there is. */
const planned = async (amount = 150_000) => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await enterLimits(minted, { amount });
  await planNow(minted, START);
  return minted;
};

/** Asks for a cut and does the worker's part. */
const cut = async (
  { api, programmeId, userId }: Minted,
  percent: 10 | 20 | 30,
  solve: Solve = solveAtOnce,
) => {
  const { runId } = await api.roadmap.cutBudget({ programmeId, percent });
  await planRoadmapWith(solve)({ userId, sessionEpoch: 0, programmeId, runId });
  return runId;
};

const plansOf = async ({ api, programmeId }: Minted) => {
  const found = await api.roadmap.budgetCut({ programmeId });
  const answer = found?.cut?.answer;
  if (!found || answer?.kind !== "plans") throw new Error("The cut has no plans.");
  return { ...found, plans: answer.plans };
};

test("three plans for less money, side by side; nothing is changed by asking", async () => {
  const minted = await planned();
  const { api, programmeId } = minted;
  const before = await api.roadmap.timeline({ programmeId });
  await cut(minted, 30);
  const { plans, budget, before: figures, planNumber } = await plansOf(minted);
  expect(plans.map(({ aim }) => aim)).toEqual(CUT_AIMS);
  expect(planNumber).toBe(1);
  for (const { figures: after, packages, lostLevels, objectives } of plans) {
    expect(after.cost).toBeLessThanOrEqual(budget * 0.7);
    expect(after.riskPoints).toBeLessThanOrEqual(figures.riskPoints);
    const count = (fate: string) => packages.filter((each) => each.fate === fate).length;
    expect(count("kept") + count("delayed") + count("added")).toBe(after.placed);
    expect(figures.placed - count("dropped") + count("added")).toBe(after.placed);
    if (count("dropped") === 0)
      expect({ lostLevels, objectives }).toEqual({ lostLevels: [], objectives: [] });
  }
  const dropped = plans.flatMap(({ packages }) => packages.filter(({ fate }) => fate === "dropped"));
  expect(dropped.length).toBeGreaterThan(0);
  const safe = new Set(before.packages.filter(({ isSafety }) => isSafety).map(({ code }) => code));
  expect(dropped.filter(({ code }) => safe.has(code))).toEqual([]);
  const after = await api.roadmap.timeline({ programmeId });
  expect(after.packages).toEqual(before.packages);
  expect(after.quarters).toEqual(before.quarters);
});

test("the one that is chosen is previewed, accepted and undone like any plan", async () => {
  const minted = await planned();
  const { api, programmeId } = minted;
  const runId = await cut(minted, 30);
  const { plans } = await plansOf(minted);
  const chosen = plans.find(({ aim }) => aim === "unmoved");
  await api.roadmap.chooseCut({ programmeId, runId, aim: "unmoved" });
  expect(await api.roadmap.planning({ programmeId })).toMatchObject({
    hasPlan: true,
    cutPercent: 30,
    gap: null,
  });
  const preview = await api.roadmap.planPreview({ programmeId, runId });
  expect(preview?.after).toEqual(chosen?.figures);
  const accepted = await api.roadmap.acceptPlan({ programmeId, runId });
  expect(accepted).toMatchObject({ number: 2, placed: 0, violationCount: 0 });
  expect((await api.roadmap.budgetCut({ programmeId }))?.cut).toBeNull();
  const back = await api.roadmap.restorePlan({ programmeId, number: 1 });
  expect(back.placed).toBe(accepted.lost);
});

test("cancelled: no plans, and the plan in force stays", async () => {
  const minted = await planned();
  const { api, programmeId, userId } = minted;
  const { runId } = await api.roadmap.cutBudget({ programmeId, percent: 10 });
  const solve: Solve = async (instance, options) => {
    await api.roadmap.cancelPlanning({ programmeId, runId });
    await new Promise((resolve) => options.signal?.addEventListener("abort", resolve, { once: true }));
    return solveAtOnce(instance, options);
  };
  await planRoadmapWith(solve)({ userId, sessionEpoch: 0, programmeId, runId });
  expect(await api.roadmap.planning({ programmeId })).toMatchObject({ state: "cancelled", hasPlan: false });
  expect((await api.roadmap.budgetCut({ programmeId }))?.cut).toBeNull();
});

test("what is protected does not fit: who, and the deepest cut that goes", async () => {
  const minted = await planned();
  const nothing: Solve = async (instance, options) => ({
    ...(await solveAtOnce(instance, options)),
    starts: null,
    verdict: "infeasible",
    nearest: {},
  });
  await cut(minted, 20, nothing);
  const found = (await minted.api.roadmap.budgetCut(minted))?.cut;
  expect(found?.answer).toMatchObject({ kind: "impossible", isProven: true, deepestPercent: null });
  const misfits = found?.answer?.kind === "impossible" ? found.answer.misfits : [];
  expect(misfits.length).toBeGreaterThan(0);
  for (const { code, reason } of misfits) expect(reason).toContain(code);
});

describe("refused, and nothing changes", () => {
  test("without a plan, or without a budget", async () => {
    const minted = await mintRoadmap();
    const { api, programmeId } = minted;
    await adoptAll(minted);
    await expect(api.roadmap.cutBudget({ programmeId, percent: 10 })).rejects.toThrow("There is no plan");
    await planNow(minted, START);
    await expect(api.roadmap.cutBudget({ programmeId, percent: 10 })).rejects.toThrow("No budget is entered");
  });

  test("once the roadmap has changed: the plans are not shown and cannot be chosen", async () => {
    const minted = await planned();
    const { api, programmeId } = minted;
    const runId = await cut(minted, 20);
    await api.roadmap.restorePlan({ programmeId, number: 1 });
    expect((await api.roadmap.budgetCut({ programmeId }))?.cut).toMatchObject({ answer: null });
    await expect(api.roadmap.chooseCut({ programmeId, runId, aim: "risk" })).rejects.toThrow(
      "was not chosen",
    );
  });
});
