import type { AuthorisedProgramme } from "@/domain/access/scope";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import type { Tx } from "@/data/client";
import { saveViolationCount } from "@/data/roadmap/plans";
import { readRoadmap } from "@/api/roadmap/read-roadmap";

/** After a change of limits or figures the plan in force may break more, or less. Returns how much, 0 without a plan. */
export const recountViolations = async (tx: Tx, scope: AuthorisedProgramme): Promise<number> => {
  const { plan, instance, starts } = await readRoadmap(tx, scope);
  if (!plan) return 0;
  const { length } = violationsOf(instance, starts);
  await saveViolationCount(tx, scope, plan.number, length);
  return length;
};
