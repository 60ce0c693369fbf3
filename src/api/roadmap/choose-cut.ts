import { z } from "zod";
import { CUT_AIMS } from "@/domain/roadmap/cut-alternatives";
import { objectiveOf } from "@/domain/roadmap/solver/objective";
import { startMonthsOf } from "@/domain/roadmap/to-instance";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { movePlanningRun, planningRunOf } from "@/data/roadmap/planning-runs";
import { lockRoadmap } from "@/data/roadmap/plans";
import { isStaleFor, planningProblem } from "@/api/roadmap/planning-problem";
import { readRoadmap } from "@/api/roadmap/read-roadmap";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Makes one of the plans of a budget cut the plan that the run has found: to be looked at, then accepted or discarded. */
export const chooseCut = programmeCommand("roadmap:write")
  .input(z.object({ runId: idOf<"planning-run">(), aim: z.enum(CUT_AIMS) }))
  .mutation(async ({ ctx: { tx, scope }, input: { runId, aim } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const [run, roadmap] = await Promise.all([planningRunOf(tx, scope, runId), readRoadmap(tx, scope)]);
    const answer = run?.answer === null ? run.cutAnswer : null;
    const chosen = answer?.kind === "plans" ? answer.plans.find((plan) => plan.aim === aim) : undefined;
    if (!run || !chosen)
      throw new Refusal("not-found", "This plan is not there any more. The plan in force is unchanged.");
    if (isStaleFor(run, roadmap, planningProblem(roadmap, run.fromMonth)))
      throw new Refusal(
        "conflict",
        "The plan was not chosen: packages, limits or the plan have changed since it was made. Ask for the cut again.",
      );
    await movePlanningRun(tx, scope, runId, ["done"], {
      starts: startMonthsOf(roadmap.programme, chosen.starts),
      riskPoints: objectiveOf(roadmap.instance, chosen.starts),
    });
  });
