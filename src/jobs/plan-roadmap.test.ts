import { afterAll, expect, test } from "vitest";
import { startWorker } from "@/cli/start-worker";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import { inProgramme } from "@/data/access/authorise";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { movePlanningRun } from "@/data/roadmap/planning-runs";
import { planRoadmapWith } from "@/jobs/plan-roadmap";
import type { Minted } from "@/test/factories";
import { solveAtOnce } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const limited = async () => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await enterLimits(minted, { amount: 150_000 });
  return minted;
};

/** Asks for a plan and starts the worker's part without waiting for it. */
const begin = async ({ api, programmeId, userId }: Minted, solve: Solve) => {
  const { runId } = await api.roadmap.planRoadmap({ programmeId, from: START });
  const job = { userId, sessionEpoch: 0, programmeId, runId };
  return { runId, job, worked: planRoadmapWith(solve)(job) };
};

const runOf = ({ api, programmeId }: Minted) => api.roadmap.planning({ programmeId });

const until = async <T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> => {
  for (;;) {
    const value = await read();
    if (isThere(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Finds a plan at once and then looks for a better one until it is stopped. */
const solveForEver: Solve = async (instance, options) => {
  const outcome = await solveAtOnce(instance, options);
  const { signal } = options;
  if (!signal?.aborted)
    await new Promise((resolve) => signal?.addEventListener("abort", resolve, { once: true }));
  return outcome;
};

test("the engine plans in workers: progress with a bound on the way, a plan that breaks nothing in the end", async () => {
  const minted = await limited();
  const { api, programmeId } = minted;
  const { runId, worked } = await begin(minted, (instance, options) =>
    solveRoadmap(instance, { ...options, seconds: Math.min(options.seconds, 2), threads: 2, startWorker }),
  );
  const first = await until(
    () => runOf(minted),
    (run) => run?.hasPlan === true,
  );
  expect(first).toMatchObject({ state: "running", byName: "Maria Keller" });
  expect(first?.riskPoints).toBeGreaterThan(0);
  await worked;
  const done = await runOf(minted);
  expect(done).toMatchObject({ state: "done", hasPlan: true });
  expect(done?.bound).toBeGreaterThanOrEqual(done?.objective ?? Infinity);
  expect(done?.riskPoints).toBeCloseTo(done?.objective ?? 0);
  expect(done?.planCount).toBeGreaterThan(0);
  const accepted = await api.roadmap.acceptPlan({ programmeId, runId });
  expect(accepted.violationCount).toBe(0);
  expect((await api.roadmap.timeline({ programmeId })).violations).toEqual([]);
});

test("cancelled: answered at once with the best plan so far, and the worker stops within a second", async () => {
  const minted = await limited();
  const { api, programmeId } = minted;
  const { runId, worked } = await begin(minted, solveForEver);
  await until(
    () => runOf(minted),
    (run) => run?.hasPlan === true,
  );
  const asked = performance.now();
  await api.roadmap.cancelPlanning({ programmeId, runId });
  expect(performance.now() - asked).toBeLessThan(200);
  expect(await runOf(minted)).toMatchObject({ state: "cancelled", hasPlan: true });
  await worked;
  expect(performance.now() - asked).toBeLessThan(1000);
  expect(await runOf(minted)).toMatchObject({ state: "cancelled", hasPlan: true });
  expect(await api.roadmap.acceptPlan({ programmeId, runId })).toMatchObject({ number: 1 });
});

test("a run that is delivered twice is worked once", async () => {
  const minted = await limited();
  const { job, worked } = await begin(minted, solveAtOnce);
  await worked;
  const done = await runOf(minted);
  await planRoadmapWith(() => Promise.reject(new Error("begun again")))(job);
  expect(await runOf(minted)).toEqual(done);
});

test("a fault of the engine is said, and the plan in force stays", async () => {
  const minted = await limited();
  const { worked } = await begin(minted, () => Promise.reject(new Error("out of memory")));
  await expect(worked).rejects.toThrow("out of memory");
  const failed = await runOf(minted);
  expect(failed?.state).toBe("failed");
  expect(failed?.failure).toMatch(/^The planner stopped because of a fault on our side/);
  expect((await minted.api.roadmap.timeline(minted)).plan).toBeNull();
});

test("a run whose process has gone counts as failed, keeps its best plan, and makes room for the next", async () => {
  const minted = await limited();
  const { api, programmeId, userId } = minted;
  const { runId, worked } = await begin(minted, solveAtOnce);
  await worked;
  await inProgramme({ userId, sessionEpoch: 0 }, programmeId, (tx, scope) =>
    movePlanningRun(tx, scope, runId, ["done"], { state: "running", heardAt: "2026-01-01T00:00:00Z" }),
  );
  const lost = await runOf(minted);
  expect(lost).toMatchObject({ state: "failed", hasPlan: true });
  expect(lost?.failure).toContain("stopped unexpectedly");
  await api.roadmap.acceptPlan({ programmeId, runId });
  expect(await runOf(minted)).toBeNull();
  await expect(api.roadmap.planRoadmap({ programmeId, from: START })).resolves.toHaveProperty("runId");
});
