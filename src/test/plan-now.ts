import type { Month } from "@/domain/shared/month";
import { densify } from "@/domain/roadmap/solver/dense-problem";
import { gapOf, objectiveOf } from "@/domain/roadmap/solver/objective";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { problemOf } from "@/domain/roadmap/solver/problem";
import { simpleBound } from "@/domain/roadmap/solver/simple-bound";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { planRoadmapWith } from "@/jobs/plan-roadmap";
import type { Minted } from "@/test/factories";

/** The plan by priorities for the engine's: no worker, no waiting. */
export const solveAtOnce: Solve = async (instance, { onProgress }) => {
  const { starts } = listSchedule(instance);
  const objective = objectiveOf(instance, starts);
  const bound = simpleBound(densify(problemOf(instance)));
  const found = { starts, objective, bound, gap: gapOf(objective, bound), seconds: 0 };
  onProgress?.(found);
  return { ...found, verdict: "stopped", nearest: starts };
};

/** Asks for a plan and does the worker's part; returns the run, which waits for an answer. */
export const findPlan = async (
  { api, programmeId, userId }: Minted,
  from: Month,
  solve: Solve = solveAtOnce,
) => {
  const { runId } = await api.roadmap.planRoadmap({ programmeId, from });
  await planRoadmapWith(solve)({ userId, sessionEpoch: 0, programmeId, runId });
  return runId;
};

/** The whole way to a plan in force. */
export const planNow = async (minted: Minted, from: Month) => {
  const runId = await findPlan(minted, from);
  return minted.api.roadmap.acceptPlan({ programmeId: minted.programmeId, runId });
};
