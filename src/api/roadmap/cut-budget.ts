import { z } from "zod";
import { CUT_PERCENTS } from "@/domain/roadmap/cut-answer";
import { Refusal } from "@/domain/shared/refusal";
import { limitsOf } from "@/data/roadmap/limits";
import { lockRoadmap, planOf } from "@/data/roadmap/plans";
import { beginRun } from "@/api/roadmap/begin-run";
import { CUT_SECONDS } from "@/api/roadmap/solve-cut";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Asks the planner for three plans with less money. Budgets and the plan in force stay as they are. */
export const cutBudget = programmeCommand("roadmap:write")
  .input(z.object({ percent: z.literal(CUT_PERCENTS) }))
  .mutation(async ({ ctx: { tx, scope, user }, input: { percent } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    if (!(await planOf(tx, scope)))
      throw new Refusal(
        "plan-infeasible",
        "There is no plan that a cut could change. Plan the roadmap first, then ask again.",
      );
    if ((await limitsOf(tx, scope)).budgets.length === 0)
      throw new Refusal(
        "plan-infeasible",
        "No budget is entered, so there is nothing to cut. Enter one under Limits, then ask again.",
      );
    return beginRun(tx, scope, user, { aim: "risk", seconds: CUT_SECONDS, cutPercent: percent });
  });
