import { z } from "zod";
import { budgetsInput } from "@/domain/roadmap/limits-input";
import { quartersOf } from "@/domain/roadmap/spend-by-quarter";
import { Refusal } from "@/domain/shared/refusal";
import { programmeOf } from "@/data/programme/programmes";
import { saveBudgets } from "@/data/roadmap/limits";
import { lockRoadmap } from "@/data/roadmap/plans";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const setBudgets = programmeCommand("roadmap:write")
  .input(z.object({ budgets: budgetsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { budgets } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const quarters = quartersOf(await programmeOf(tx, scope));
    for (const [index, { fromMonth }] of budgets.entries())
      if (!quarters.includes(fromMonth))
        throw new Refusal(
          "invalid-input",
          `Not saved: no quarter of the programme starts in ${fromMonth}. Load the page again.`,
          { field: `budgets.${index}.fromMonth` },
        );
    const saved = budgets.flatMap(({ fromMonth, amount }) => (amount === null ? [] : { fromMonth, amount }));
    const removed = budgets.flatMap(({ fromMonth, amount }) => (amount === null ? fromMonth : []));
    await saveBudgets(tx, scope, saved, removed);
    return { violationCount: await recountViolations(tx, scope) };
  });
