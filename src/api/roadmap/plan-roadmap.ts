import { z } from "zod";
import { withMonthNames } from "@/domain/roadmap/month-words";
import { planFrom } from "@/domain/roadmap/plan-from";
import type { Starts } from "@/domain/roadmap/solver/instance";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import type { Unplaced } from "@/domain/roadmap/solver/why-unplaced";
import { startMonthsOf, toInstance } from "@/domain/roadmap/to-instance";
import { monthOf } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { Refusal } from "@/domain/shared/refusal";
import { lockRoadmap } from "@/data/roadmap/plans";
import { readRoadmap } from "@/api/roadmap/read-roadmap";
import { recordPlan } from "@/api/roadmap/record-plan";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** What has no place itself explains more than what merely runs for long. */
const reasonOf = ({ limits, sentence }: Unplaced, starts: Starts): string => {
  const lacking = limits.find(({ kind, limitId }) => kind === "prerequisite" && !(String(limitId) in starts));
  return lacking?.sentence ?? sentence;
};

/** A plan that breaks nothing, by list scheduling on the stored limits. */
export const planRoadmap = programmeCommand("roadmap:write")
  .input(z.object({ /** Nothing new starts before; this month if not given. */ from: monthInput.optional() }))
  .mutation(async ({ ctx: { tx, scope }, input: { from } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const roadmap = await readRoadmap(tx, scope);
    const { programme, packages, sites, limits } = roadmap;
    if (packages.length === 0)
      throw new Refusal("plan-infeasible", "There is nothing to plan: adopt initiatives first.");
    const month = from ?? monthOf(new Date().toISOString());
    const instance = toInstance(programme, planFrom(packages, month), sites, limits);
    const { starts, unplaced } = listSchedule(instance);
    const months = startMonthsOf(programme, starts);
    const reasons = new Map(unplaced.map((each) => [each.packageId, reasonOf(each, starts)]));
    const places = packages.map(({ id, pinnedStart }) => {
      const startMonth = months[id] ?? null;
      const pinned = pinnedStart === null ? "" : `Was pinned to ${pinnedStart}. `;
      return {
        id,
        startMonth,
        isPinned: startMonth !== null && pinnedStart !== null,
        unplacedReason: startMonth ? null : withMonthNames(`${pinned}${reasons.get(id) ?? ""}`),
      };
    });
    return recordPlan(tx, scope, roadmap, "list-schedule", places);
  });
