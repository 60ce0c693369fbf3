import type { DenseProblem } from "./dense-problem";
import { makespanBound } from "./makespan-bounds";

/** A bound on the objective of all plans that is there at once: every task alone, in its earliest possible start. */
export const simpleBound = (dense: DenseProblem): number => {
  if (dense.isMakespan) return makespanBound(dense);
  const { count, horizon, value, first, last } = dense;
  let bound = 0;
  for (let task = 0; task < count; task++) {
    const start = first[task] ?? 0;
    if (start <= (last[task] ?? -1)) bound += value[task * horizon + start] ?? 0;
  }
  return bound * (1 + 1e-9);
};
