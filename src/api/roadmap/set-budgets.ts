import { z } from "zod";
import { budgetsInput } from "@/domain/roadmap/limits-input";
import { quartersOf } from "@/domain/roadmap/spend-by-quarter";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { programmeOf } from "@/data/programme/programmes";
import { limitsOf, saveBudgets } from "@/data/roadmap/limits";
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
    const stored = new Map(
      (await limitsOf(tx, scope)).budgets.map(({ fromMonth, amount }) => [fromMonth, amount]),
    );
    refuseUnseen(
      "a budget",
      budgets.map(({ fromMonth, amount, seen }) => ({
        key: fromMonth,
        seen,
        stored: stored.get(fromMonth),
        wanted: amount,
      })),
    );
    const saved = budgets.flatMap(({ fromMonth, amount }) => (amount === null ? [] : { fromMonth, amount }));
    const removed = budgets.flatMap(({ fromMonth, amount }) => (amount === null ? fromMonth : []));
    await saveBudgets(tx, scope, saved, removed);
    return { violationCount: await recountViolations(tx, scope) };
  });
