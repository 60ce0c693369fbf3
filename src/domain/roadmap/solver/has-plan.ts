import { constraintsIn } from "./constraint";
import type { Constraint } from "./constraint";
import { densify } from "./dense-problem";
import type { DenseProblem } from "./dense-problem";
import { firstPlan } from "./first-plan";
import { heldTo } from "./held-to";
import type { Instance } from "./instance";
import type { LinearSolver } from "./linear-solver";
import { problemOf } from "./problem";
import { serialPlannerOf } from "./search-plans";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import { isComplete } from "./worth";

/** "unknown": the time was up before either was proven. */
export type Answer = "yes" | "no" | "unknown";

/** What it takes to answer whether there is a plan. */
export type Prover = {
  readonly solver: LinearSolver;
  /** Until no more answers are wanted; 0 or less: none. */
  readonly secondsLeft: () => number;
};

/** A harder case is given up, so that others have time. */
const CASE_SECONDS = 1.5;

/** Whether all packages that an instance, held to some of its constraints, must have in the plan have a place together. */
export const hasPlan = (
  instance: Instance,
  constraints: readonly Constraint[],
  { solver, secondsLeft }: Prover,
): Answer => {
  const seconds = Math.min(secondsLeft(), CASE_SECONDS);
  if (seconds <= 0) return "unknown";
  const dense = densify(problemOf(heldTo(instance, constraints)));
  const quick = quickAnswer(dense);
  if (quick !== "unknown") return quick;
  const model = timeIndexedModel(dense, allStarts(dense), () => 0);
  let isFound = false;
  const outcome = solver.solve(model, {
    seconds,
    onBetter: () => {
      isFound = true;
    },
    isStopped: () => isFound || secondsLeft() <= 0,
  });
  if (isFound) return "yes";
  return outcome === "infeasible" ? "no" : "unknown";
};

/** By the windows of each package and by lists alone. */
const quickAnswer = (dense: DenseProblem): Answer => {
  if (dense.first.some((first, task) => first > (dense.last[task] ?? -1))) return "no";
  return isComplete(dense, firstPlan(dense, serialPlannerOf(dense))) ? "yes" : "unknown";
};

/** As `hasPlan` with all constraints, at once and without a solver, which leaves the doubtful ones unknown. */
export const hasPlanAtOnce = (instance: Instance): Answer =>
  quickAnswer(densify(problemOf(heldTo(instance, constraintsIn(instance)))));
