import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { movePlanningRun, planningRunOf } from "@/data/roadmap/planning-runs";
import { programmeCommand } from "@/api/trpc";

/** Ends a run with the best plan so far, which is offered as if the time were up; its worker stops within a second. */
export const cancelPlanning = programmeCommand("roadmap:write")
  .input(z.object({ runId: idOf<"planning-run">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { runId } }) => {
    if (!(await planningRunOf(tx, scope, runId)))
      throw new Refusal("not-found", "There is no such planning run. The plan is unchanged.");
    const end = { state: "cancelled", endedAt: new Date().toISOString() } as const;
    if (!(await movePlanningRun(tx, scope, runId, ["queued", "running"], end)))
      throw new Refusal("job-not-cancellable", "The planner has ended already. Its plan is kept.");
  });
