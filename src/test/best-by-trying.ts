import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import { violationsOf } from "@/domain/roadmap/solver/violations";

/** The best objective of all plans of a tiny instance, found by trying all of them; null: there is no plan. */
export const bestByTrying = (instance: Instance): number | null => {
  const best = bestPlanByTrying(instance);
  return best && objectiveOf(instance, best);
};

/** The first of the best plans. */
export const bestPlanByTrying = (instance: Instance): Starts | null => {
  const { packages, horizon, objective } = instance;
  let best: Starts | null = null;
  let bestValue = 0;
  const consider = (starts: Starts) => {
    const value = objectiveOf(instance, starts);
    const isBetter = best === null || (objective === "makespan" ? value < bestValue : value > bestValue);
    if (isBetter && violationsOf(instance, starts).length === 0) [best, bestValue] = [starts, value];
  };
  const choose = (index: number, starts: Record<string, number>): void => {
    const next = packages[index];
    if (!next) return consider(starts);
    if (!next.mandatory && objective !== "makespan") choose(index + 1, starts);
    const { prerequisites, duration, earliestStart, deadline, pinnedStart } = next;
    if (prerequisites.some((id) => starts[id] === undefined)) return;
    const last = Math.min(deadline ?? horizon - 1, horizon - 1) - duration + 1;
    for (let start = earliestStart; start <= last; start++)
      if (pinnedStart === null || start === pinnedStart) choose(index + 1, { ...starts, [next.id]: start });
  };
  choose(0, {});
  return best;
};
