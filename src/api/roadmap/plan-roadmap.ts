import { z } from "zod";
import { PLANNING_AIMS, PLANNING_SECONDS } from "@/domain/roadmap/planning-run";
import { monthInput } from "@/domain/shared/month-input";
import { Refusal } from "@/domain/shared/refusal";
import { lockRoadmap } from "@/data/roadmap/plans";
import { workPackagesOf } from "@/data/roadmap/work-packages";
import { beginRun } from "@/api/roadmap/begin-run";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
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
  .mutation(async ({ ctx: { tx, scope, user }, input: { from, seconds, aim } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const packages = await workPackagesOf(tx, scope);
    if (packages.length === 0)
      throw new Refusal("plan-infeasible", "There is nothing to plan: adopt initiatives first.");
    return beginRun(tx, scope, user, { aim, seconds, fromMonth: from, cutPercent: null });
  });
