import type { PlanOutcome, SolveOptions } from "@/api/roadmap/solve-roadmap";
import type { PlanningAim } from "@/domain/roadmap/planning-run";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import {
  afterSafety,
  filledUp,
  finishingSoonest,
  safetyPart,
  withoutLostMustDos,
} from "@/domain/roadmap/solver/planning-stages";
import { violationsOf } from "@/domain/roadmap/solver/violations";

export type Solve = (
  instance: Instance,
  options: Pick<SolveOptions, "seconds" | "seed" | "signal" | "onProgress">,
) => Promise<PlanOutcome>;

/** The best plan so far; objective and bound are those of the aim, once the planner works on it. */
export type StagedPlan = {
  readonly starts: Starts;
  readonly objective: number | null;
  readonly bound: number | null;
};

type StagesOptions = {
  readonly aim: PlanningAim;
  readonly seconds: number;
  readonly seed: number;
  /** The plan in force: the new one is never worse, where the old one is still possible. */
  readonly current: Starts;
  readonly signal: AbortSignal;
  readonly solve: Solve;
  readonly onBetter: (plan: StagedPlan) => void;
};

/** Shares of the time that is left when a stage begins; what a stage does not need the next one has. */
const SAFETY_SHARE = 0.25;
const RISK_SHARE_BEFORE_SOONEST = 0.5;
const LEAST_SECONDS = 0.1;

/**
 * Plans safety first, then most risk, then, where that is the aim, the soonest finish of what found a place. A plan
 * by priorities is there at once. Ends with the time or the signal; the last plan told is the result.
 */
export const planInStages = async (instance: Instance, options: StagesOptions): Promise<void> => {
  const { aim, seconds, current, signal, onBetter } = options;
  const until = performance.now() + seconds * 1000;
  const secondsLeft = () => (until - performance.now()) / 1000;
  const isOver = () => signal.aborted || secondsLeft() < LEAST_SECONDS;
  const listed = listSchedule(instance).starts;
  // Among equals the first one stays, so that nothing moves without a gain.
  const known = [current, listed];
  onBetter({ starts: bestOf(instance, known)?.starts ?? listed, objective: null, bound: null });
  let problem = instance;
  const part = safetyPart(instance);
  if (part) {
    const safety = await solveStage(part, known, secondsLeft() * SAFETY_SHARE, options, () => undefined);
    problem = afterSafety(withoutLostMustDos(instance, safety.starts), safety.starts);
    known.push(safety.starts);
  }
  if (isOver()) return;
  const isLast = aim === "risk";
  const risk = await solveStage(
    problem,
    known,
    secondsLeft() * (isLast ? 1 : RISK_SHARE_BEFORE_SOONEST),
    options,
    (plan) => onBetter(isLast ? plan : { ...plan, objective: null, bound: null }),
  );
  const starts = filledUp(risk.problem, risk.starts);
  if (isLast) onBetter({ starts, objective: objectiveOf(instance, starts), bound: risk.bound });
  if (isLast || isOver()) return;
  await solveStage(finishingSoonest(risk.problem, starts), [starts], secondsLeft(), options, onBetter);
};

type Stage = { readonly problem: Instance; readonly starts: Starts; readonly bound: number | null };
type SolveBy = Pick<StagesOptions, "seed" | "signal" | "solve">;
type Tell = (plan: StagedPlan) => void;
type Found = Pick<PlanOutcome, "starts" | "objective" | "bound">;

const solveStage = async (
  problem: Instance,
  known: readonly Starts[],
  seconds: number,
  by: SolveBy,
  tell: Tell,
): Promise<Stage> => {
  const until = performance.now() + seconds * 1000;
  const first = bestOf(problem, known);
  const tellBest = (found: Found): Starts | null => {
    const isWorse = first !== null && !isBetter(problem, found.objective, first.objective);
    const { starts, objective } = isWorse ? first : found;
    if (starts) tell({ starts, objective, bound: found.bound });
    return starts;
  };
  tellBest(NOTHING);
  const { seed, signal, solve } = by;
  const outcome = await solve(problem, { seconds, seed, signal, onProgress: tellBest });
  const starts = tellBest(outcome);
  if (starts) return { problem, starts, bound: outcome.bound };
  const possible = withoutLostMustDos(problem, outcome.nearest);
  const left = (until - performance.now()) / 1000;
  const goesOn = outcome.verdict === "infeasible" && left > LEAST_SECONDS && !signal.aborted;
  if (goesOn) return solveStage(possible, [...known, outcome.nearest], left, by, tell);
  tell({ starts: outcome.nearest, objective: objectiveOf(possible, outcome.nearest), bound: null });
  return { problem: possible, starts: outcome.nearest, bound: null };
};

const NOTHING: Found = { starts: null, objective: null, bound: null };

/** By more than sums of the same figures differ in their last digits. */
const isBetter = ({ objective }: Instance, a: number | null, b: number): boolean =>
  a !== null && (objective === "makespan" ? b - a : a - b) > 1e-9 * Math.max(1, Math.abs(b));

/** The best of plans that are known already; null where none of them is possible here. */
export const bestOf = (problem: Instance, plans: readonly Starts[]) => {
  const ids = new Set(problem.packages.map(({ id }) => id));
  let best: { starts: Starts; objective: number } | null = null;
  for (const plan of plans) {
    const starts = Object.fromEntries(Object.entries(plan).filter(([id]) => ids.has(id)));
    if (violationsOf(problem, starts).length > 0) continue;
    const objective = objectiveOf(problem, starts);
    if (best === null || isBetter(problem, objective, best.objective)) best = { starts, objective };
  }
  return best;
};
