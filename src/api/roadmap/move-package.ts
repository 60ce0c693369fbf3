import { z } from "zod";
import { withMonthNames } from "@/domain/roadmap/month-words";
import { idOf } from "@/domain/shared/ids";
import { addMonths } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { lockRoadmap } from "@/data/roadmap/plans";
import { moveEffectIn } from "@/api/roadmap/move-effect";
import { packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { recordPlan } from "@/api/roadmap/record-plan";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** A person decides: the package stands where it is put and is pinned there, and what that breaks is said and counted. */
export const movePackage = programmeCommand("roadmap:write")
  .input(
    z.object({
      packageId: idOf<"work-package">(),
      /** Null takes it out of the plan, until the next planning run. */
      startMonth: monthInput.nullable(),
      /** Where the writer saw it; null for no place. */
      seenStartMonth: monthInput.nullable().default(null),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { packageId, startMonth, seenStartMonth } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const roadmap = await readRoadmap(tx, scope);
    const { code, startMonth: stored } = packageIn(roadmap, packageId);
    if (startMonth !== null && !isInside(roadmap, startMonth))
      throw new Refusal(
        "invalid-input",
        `${code} was not moved: ${withMonthNames(startMonth)} lies outside the programme. Choose a month inside it.`,
        { field: "startMonth" },
      );
    refuseUnseen(`the place of ${code}`, [{ key: code, seen: seenStartMonth, stored, wanted: startMonth }]);
    const { broken } = moveEffectIn(roadmap, packageId, startMonth);
    const place = {
      id: packageId,
      startMonth,
      isPinned: startMonth !== null,
      unplacedReason: startMonth ? null : "Taken out of the plan by a person.",
    };
    const recorded = await recordPlan(tx, scope, roadmap, "move", [place]);
    return { ...recorded, broken: broken.map(({ sentence }) => withMonthNames(sentence)) };
  });

const isInside = ({ programme: { startMonth, horizonMonths } }: Roadmap, month: string): boolean =>
  month >= startMonth && month < addMonths(startMonth, horizonMonths);
