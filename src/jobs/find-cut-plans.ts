import type { Starts, Instance } from "@/domain/roadmap/solver/instance";
import type { CutPercent } from "@/domain/roadmap/cut-answer";
import { HEARD_NOW } from "@/data/roadmap/planning-runs";
import type { PlanningChange, PlanningRun } from "@/data/roadmap/planning-runs";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { solveCut } from "@/api/roadmap/solve-cut";
import { whileTelling } from "@/jobs/while-telling";

type Asked = {
  readonly run: PlanningRun;
  readonly percent: CutPercent;
  readonly instance: Instance;
  /** The plan in force. */
  readonly current: Starts;
};

/** Looks for the plans of a budget cut and stores them together once all are there. */
export const findCutPlans = async (
  { run, percent, instance, current }: Asked,
  solve: Solve,
  store: (change: PlanningChange) => Promise<boolean>,
): Promise<void> => {
  const began = performance.now();
  let planCount = 0;
  const progress = (): PlanningChange => ({
    planCount,
    elapsedSeconds: (performance.now() - began) / 1000,
    ...HEARD_NOW,
  });
  const onPlan = () => {
    planCount += 1;
  };
  const cutAnswer = await whileTelling(
    () => store(progress()),
    (signal) => solveCut(instance, { percent, current, seed: run.seed, signal, solve, onPlan }),
  );
  if (cutAnswer) await store({ ...progress(), cutAnswer, state: "done", endedAt: new Date().toISOString() });
};
