import type { Instance, Starts } from "./solver/instance";
import { placePlan } from "./solver/placed-plan";
import { whyUnplaced } from "./solver/why-unplaced";
import { wordingOf } from "./solver/wording";

/** A package without a place, and the limit in its way: money where money is one of them. */
export type Misfit = { readonly packageId: string; readonly sentence: string };

/** Those of the packages asked for that have no place in a plan. */
export const unplacedIn = (instance: Instance, starts: Starts, ids: ReadonlySet<string>): Misfit[] => {
  const placed = placePlan(instance, starts);
  const wording = wordingOf(instance);
  return placed.problem.tasks
    .filter(({ index, source }) => ids.has(source.id) && placed.startOf(index) === undefined)
    .map((task) => {
      const { packageId, limits, sentence } = whyUnplaced(placed, wording, task);
      const money = limits.find(({ kind }) => kind === "budget");
      return { packageId, sentence: money?.sentence ?? sentence };
    });
};
