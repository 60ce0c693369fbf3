import { z } from "zod";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { idOf } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { Refusal } from "@/domain/shared/refusal";
import { movePlanningRun } from "@/data/roadmap/planning-runs";
import { lockRoadmap } from "@/data/roadmap/plans";
import { findPlan, placesIn } from "@/api/roadmap/found-plan";
import { recordPlan } from "@/api/roadmap/record-plan";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** The plan that was found becomes the plan in force; the one before can come back. */
export const acceptPlan = programmeCommand("roadmap:write")
  .input(z.object({ runId: idOf<"planning-run">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { runId } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const found = await findPlan(tx, scope, runId);
    if (found.isStale)
      throw new Refusal(
        "conflict",
        "The plan was not taken over: packages, limits or the plan have changed since it was made. Plan again.",
      );
    const broken = violationsOf(found.problem.instance, found.starts);
    // A must-do for which there is no place anywhere is said in the preview; nothing else may be broken.
    invariant(
      broken.every(({ kind }) => kind === "not-scheduled"),
      `the plan of run ${runId} breaks no limit`,
    );
    const recorded = await recordPlan(tx, scope, found.roadmap, "engine", placesIn(found));
    const answered = { state: found.run.state, answer: "accepted", planNumber: recorded.number } as const;
    await movePlanningRun(tx, scope, runId, ["running", "done", "cancelled", "failed"], answered);
    return recorded;
  });
