import type { PlanningState } from "@/domain/roadmap/planning-run";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { startMonthsOf } from "@/domain/roadmap/to-instance";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme } from "@/data/access/authorise";
import type { SessionUser } from "@/data/access/authorise";
import type { JobPayloads } from "@/data/jobs/queues";
import { HEARD_NOW, movePlanningRun, planningRunOf } from "@/data/roadmap/planning-runs";
import type { PlanningChange, PlanningRun } from "@/data/roadmap/planning-runs";
import { planInStages } from "@/api/roadmap/plan-in-stages";
import type { Solve, StagedPlan } from "@/api/roadmap/plan-in-stages";
import { planningProblem } from "@/api/roadmap/planning-problem";
import { mayPlan, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { findCutPlans } from "@/jobs/find-cut-plans";
import { whileTelling } from "@/jobs/while-telling";

type Payload = JobPayloads["plan-roadmap"];
type Begun = { readonly run: PlanningRun; readonly roadmap: Roadmap; readonly instance: Instance };

const FAILED =
  "The planner stopped because of a fault on our side. The plan is unchanged. Plan again; if it stays, tell whoever runs this server.";

const now = () => new Date().toISOString();

/** Plans a roadmap and stores what it finds as it goes. Safe to run twice; changes nothing but its own run. */
export const planRoadmapWith =
  (solve: Solve) =>
  async (payload: Payload): Promise<void> => {
    const { programmeId, runId, ...user } = payload;
    const move = (from: readonly PlanningState[], change: PlanningChange) =>
      inProgramme(user, programmeId, (tx, scope) => movePlanningRun(tx, scope, runId, from, change));
    try {
      const begun = await begin(user, payload);
      if (begun) await work(begun, solve, (change) => move(["running"], change));
    } catch (error) {
      const isRefused = error instanceof Refusal;
      const failure = isRefused ? error.message : FAILED;
      await move(["queued", "running"], { state: "failed", failure, endedAt: now() });
      if (!isRefused) throw error;
    }
  };

/** Null where the run is no longer wanted. */
const begin = (user: SessionUser, { programmeId, runId }: Payload): Promise<Begun | null> =>
  inProgramme(user, programmeId, async (tx, scope) => {
    const [run, roadmap] = await Promise.all([planningRunOf(tx, scope, runId), readRoadmap(tx, scope)]);
    if (!run) return null;
    const { instance, hash } = planningProblem(roadmap, run.fromMonth);
    const isWanted = await movePlanningRun(tx, scope, runId, ["queued", "running"], {
      state: "running",
      problemHash: hash,
      basePlan: roadmap.plan?.number ?? 0,
      ...HEARD_NOW,
    });
    if (isWanted && !mayPlan(scope))
      throw new Refusal("not-permitted", "Your role may not plan any more. The plan is unchanged.");
    return isWanted ? { run, roadmap, instance } : null;
  });

type Store = (change: PlanningChange) => Promise<boolean>;

const work = (begun: Begun, solve: Solve, store: Store): Promise<void> => {
  const { run, roadmap, instance } = begun;
  const percent = run.cutPercent;
  return percent === null
    ? plan(begun, solve, store)
    : findCutPlans({ run, percent, instance, current: roadmap.starts }, solve, store);
};

const plan = async ({ run, roadmap, instance }: Begun, solve: Solve, store: Store): Promise<void> => {
  const began = performance.now();
  let best: StagedPlan = { starts: {}, objective: null, bound: null };
  let planCount = 0;
  const progress = (): PlanningChange => ({
    starts: startMonthsOf(roadmap.programme, best.starts),
    planCount,
    riskPoints: objectiveOf({ ...instance, objective: "riskReduction" }, best.starts),
    objective: best.objective,
    bound: best.bound,
    elapsedSeconds: (performance.now() - began) / 1000,
    ...HEARD_NOW,
  });
  await whileTelling(
    () => store(progress()),
    (signal, tellNow) =>
      planInStages(instance, {
        aim: run.aim,
        seconds: run.seconds,
        seed: run.seed,
        current: roadmap.starts,
        signal,
        solve,
        onBetter: (found) => {
          planCount += found.starts === best.starts ? 0 : 1;
          best = found;
          if (planCount === 1) tellNow();
        },
      }),
  );
  await store({ ...progress(), state: "done", endedAt: now() });
};
