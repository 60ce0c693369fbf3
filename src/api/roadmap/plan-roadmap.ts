import { z } from "zod";
import { PLANNING_AIMS, PLANNING_SECONDS, isUnderway } from "@/domain/roadmap/planning-run";
import { addMonths, monthOf } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { Refusal } from "@/domain/shared/refusal";
import { enqueue } from "@/data/jobs/boss";
import { newId } from "@/data/new-id";
import { programmeOf } from "@/data/programme/programmes";
import { clearRuns, insertPlanningRun, unansweredRun } from "@/data/roadmap/planning-runs";
import { lockRoadmap, planOf } from "@/data/roadmap/plans";
import { workPackagesOf } from "@/data/roadmap/work-packages";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** Starts the planner. The plan in force stays until somebody accepts what it finds. */
export const planRoadmap = programmeCommand("roadmap:write")
  .input(
    z.object({
      /** Nothing new starts before; this month if not given. */
      from: monthInput.optional(),
      seconds: z.literal(PLANNING_SECONDS).default(10),
      aim: z.enum(PLANNING_AIMS).default("risk"),
    }),
  )
  .mutation(async ({ ctx: { tx, scope, user }, input: { programmeId, from, seconds, aim } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const packages = await workPackagesOf(tx, scope);
    if (packages.length === 0)
      throw new Refusal("plan-infeasible", "There is nothing to plan: adopt initiatives first.");
    const { startMonth, horizonMonths } = await programmeOf(tx, scope);
    const fromMonth = from ?? monthOf(today());
    if (fromMonth >= addMonths(startMonth, horizonMonths))
      throw new Refusal(
        "invalid-input",
        "Nothing was planned: the programme has ended by then. Choose an earlier month.",
        { field: "from" },
      );
    await clearRuns(tx, scope);
    const running = await unansweredRun(tx, scope);
    if (running && isUnderway(running.state))
      throw new Refusal(
        "conflict",
        `${running.byName} is planning this roadmap already. Nothing was changed. Wait until it has ended, or cancel it.`,
      );
    const seed = ((await planOf(tx, scope))?.number ?? 0) + 1;
    const runId = newId<"planning-run">();
    await insertPlanningRun(tx, scope, { id: runId, aim, fromMonth, seconds, seed });
    await enqueue(tx, "plan-roadmap", { ...user, programmeId, runId });
    return { runId };
  });
