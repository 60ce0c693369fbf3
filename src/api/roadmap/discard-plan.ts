import { z } from "zod";
import { isUnderway } from "@/domain/roadmap/planning-run";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { clearRuns, planningRunOf } from "@/data/roadmap/planning-runs";
import { lockRoadmap } from "@/data/roadmap/plans";
import { programmeCommand } from "@/api/trpc";

/** Puts away what a run has found, or that it failed. The plan in force stays. */
export const discardPlan = programmeCommand("roadmap:write")
  .input(z.object({ runId: idOf<"planning-run">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { runId } }) => {
    await lockRoadmap(tx, scope);
    const run = await planningRunOf(tx, scope, runId);
    if (!run) throw new Refusal("not-found", "There is no such planning run. The plan is unchanged.");
    if (isUnderway(run.state))
      throw new Refusal("conflict", "The planner is still at work. Cancel it first. The plan is unchanged.");
    await clearRuns(tx, scope);
  });
