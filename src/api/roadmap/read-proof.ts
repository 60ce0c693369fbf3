import type { AuthorisedProgramme } from "@/domain/access/scope";
import { gapOf } from "@/domain/roadmap/solver/objective";
import type { Tx } from "@/data/client";
import { runOfPlan } from "@/data/roadmap/planning-runs";
import { planningProblem } from "@/api/roadmap/planning-problem";
import type { Roadmap } from "@/api/roadmap/read-roadmap";

/** How far the plan in force can be from the best; null where no planner made it, or not for these packages and limits. */
export const readProof = async (tx: Tx, scope: AuthorisedProgramme, reading: Promise<Roadmap>) => {
  const roadmap = await reading;
  if (roadmap.plan?.method !== "engine") return null;
  const run = await runOfPlan(tx, scope, roadmap.plan.number);
  if (!run || planningProblem(roadmap, run.fromMonth).hash !== run.problemHash) return null;
  const { aim, objective, bound } = run;
  return { aim, objective, bound, gap: gapOf(objective, bound) };
};
