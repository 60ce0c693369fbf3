import { planFrom } from "@/domain/roadmap/plan-from";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { toInstance } from "@/domain/roadmap/to-instance";
import type { Month } from "@/domain/shared/month";
import { contentHash } from "@/data/governance/content-hash";
import type { PlanningRun } from "@/data/roadmap/planning-runs";
import type { Roadmap } from "@/api/roadmap/read-roadmap";

/** What the planner is asked, and a hash that tells whether it would be asked the same again. */
export type PlanningProblem = { readonly instance: Instance; readonly hash: string };

export const planningProblem = (
  { programme, packages, sites, limits }: Roadmap,
  fromMonth: Month,
): PlanningProblem => {
  const instance = toInstance(programme, planFrom(packages, fromMonth), sites, limits);
  return { instance, hash: contentHash(instance) };
};

/** Whether the roadmap is no longer the one that a run has planned. */
export const isStaleFor = (
  { problemHash, basePlan }: PlanningRun,
  { plan }: Roadmap,
  { hash }: PlanningProblem,
): boolean => hash !== problemHash || (plan?.number ?? 0) !== basePlan;
