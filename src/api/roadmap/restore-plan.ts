import { z } from "zod";
import { Refusal } from "@/domain/shared/refusal";
import { lockRoadmap, planOf } from "@/data/roadmap/plans";
import { readRoadmap } from "@/api/roadmap/read-roadmap";
import { recordPlan } from "@/api/roadmap/record-plan";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** An earlier plan comes back as the newest one. 0 is the time before the first plan; a pin holds only where its month comes back. */
export const restorePlan = programmeCommand("roadmap:write")
  .input(z.object({ number: z.number().int().nonnegative() }))
  .mutation(async ({ ctx: { tx, scope }, input: { number } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const roadmap = await readRoadmap(tx, scope);
    const earlier = number === 0 ? null : await planOf(tx, scope, number);
    if (!roadmap.plan || (number > 0 && !earlier))
      throw new Refusal("not-found", `There is no plan ${number} to come back to. The plan is unchanged.`);
    const places = roadmap.packages.map(({ id, pinnedStart, unplacedReason }) => {
      const startMonth = earlier?.starts[id] ?? null;
      return {
        id,
        startMonth,
        isPinned: startMonth !== null && startMonth === pinnedStart,
        unplacedReason: startMonth ? null : unplacedReason,
      };
    });
    return recordPlan(tx, scope, roadmap, earlier?.method ?? roadmap.plan.method, places);
  });
