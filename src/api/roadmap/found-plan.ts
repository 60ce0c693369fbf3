import type { AuthorisedProgramme } from "@/domain/access/scope";
import { isUnderway } from "@/domain/roadmap/planning-run";
import type { PlanMonths } from "@/domain/roadmap/plan-difference";
import { withMonthNames } from "@/domain/roadmap/month-words";
import type { Starts } from "@/domain/roadmap/solver/instance";
import { placePlan } from "@/domain/roadmap/solver/placed-plan";
import type { Unplaced } from "@/domain/roadmap/solver/why-unplaced";
import { whyUnplaced } from "@/domain/roadmap/solver/why-unplaced";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import { startsOf } from "@/domain/roadmap/to-instance";
import type { PlanningRunId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import type { PlanningRun } from "@/data/roadmap/planning-runs";
import { planningRunOf } from "@/data/roadmap/planning-runs";
import type { PackagePlace } from "@/data/roadmap/work-packages";
import { isStaleFor, planningProblem } from "@/api/roadmap/planning-problem";
import type { PlanningProblem } from "@/api/roadmap/planning-problem";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { readRoadmap } from "@/api/roadmap/read-roadmap";

/** A plan that the planner found and nobody has answered, beside the roadmap as it is now. */
export type FoundPlan = {
  readonly run: PlanningRun;
  readonly roadmap: Roadmap;
  readonly problem: PlanningProblem;
  readonly months: PlanMonths;
  readonly starts: Starts;
  /** The roadmap is no longer the one that was planned. */
  readonly isStale: boolean;
};

/** @throws Refusal `not-found` where the run is not there, has not ended, has been answered or found nothing. */
export const findPlan = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  runId: PlanningRunId,
): Promise<FoundPlan> => {
  const [run, roadmap] = await Promise.all([planningRunOf(tx, scope, runId), readRoadmap(tx, scope)]);
  if (!run?.starts || run.answer !== null || isUnderway(run.state))
    throw new Refusal("not-found", "There is no plan to look at any more. The plan in force is unchanged.");
  const problem = planningProblem(roadmap, run.fromMonth);
  return {
    run,
    roadmap,
    problem,
    months: run.starts,
    starts: startsOf(roadmap.programme, run.starts),
    isStale: isStaleFor(run, roadmap, problem),
  };
};

/** Where the packages stand in a plan that was found, and why some have no place in it. */
export const placesIn = ({ roadmap, problem, months, starts }: FoundPlan): PackagePlace[] => {
  const placed = placePlan(problem.instance, starts);
  const wording = wordingOf(problem.instance);
  return roadmap.packages.map(({ id, pinnedStart }, index) => {
    const startMonth = months[id] ?? null;
    const task = placed.problem.tasks[index];
    if (startMonth !== null || !task)
      return { id, startMonth, isPinned: pinnedStart !== null, unplacedReason: null };
    const pinned = pinnedStart === null ? "" : `Was pinned to ${pinnedStart}. `;
    const reason = reasonOf(whyUnplaced(placed, wording, task), starts);
    return { id, startMonth, isPinned: false, unplacedReason: withMonthNames(`${pinned}${reason}`) };
  });
};

/** What has no place itself explains more than what merely runs for long. */
const reasonOf = ({ limits, sentence }: Unplaced, starts: Starts): string => {
  const lacking = limits.find(({ kind, limitId }) => kind === "prerequisite" && !(String(limitId) in starts));
  return lacking?.sentence ?? sentence;
};
