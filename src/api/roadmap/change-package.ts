import { z } from "zod";
import { packageFiguresInput } from "@/domain/roadmap/package-figures";
import { idOf } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { addMonths } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { initiativesOf, saveFigures } from "@/data/roadmap/initiatives";
import { lockRoadmap } from "@/data/roadmap/plans";
import { savePackage } from "@/data/roadmap/work-packages";
import type { StoredPackage } from "@/data/roadmap/work-packages";
import { packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

const changedFields = z.object({
  ...packageFiguresInput.required().shape,
  earliestStart: monthInput.nullable(),
  deadline: monthInput.nullable(),
  isMandatory: z.boolean(),
});

/** The package's own figures hold until somebody changes them again, also when its initiative is expanded anew. */
export const changePackage = programmeCommand("roadmap:write")
  .input(changedFields.extend({ packageId: idOf<"work-package">(), seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, packageId, seen, ...wanted } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const roadmap = await readRoadmap(tx, scope);
    const before = packageIn(roadmap, packageId);
    const fields = mergeSeen(before.code, { seen, stored: before, wanted });
    refuseUnusable(before, roadmap.programme.horizonMonths, fields);
    const initiative = (await initiativesOf(tx, scope)).find(({ id }) => id === before.initiativeId);
    invariant(initiative, `the initiative of ${before.code} exists`);
    const own = Object.fromEntries(
      FIGURES.flatMap((name) => (fields[name] === before[name] ? [] : [[name, fields[name]]])),
    );
    await saveFigures(tx, scope, {
      ...initiative,
      packageFigures: {
        ...initiative.packageFigures,
        [packageId]: { ...initiative.packageFigures[packageId], ...own },
      },
    });
    await savePackage(tx, scope, packageId, fields);
    return { violationCount: await recountViolations(tx, scope) };
  });

const FIGURES = packageFiguresInput.keyof().options;

const refuseUnusable = (
  { code, siteId }: StoredPackage,
  horizonMonths: number,
  { durationPeriods, cutoverOutageHours, earliestStart, deadline }: z.infer<typeof changedFields>,
): void => {
  if (siteId === null && cutoverOutageHours > 0)
    throw new Refusal(
      "invalid-input",
      `Not saved: ${code} runs at no site, so no site can grant it an outage. Write 0 h.`,
      { field: "cutoverOutageHours" },
    );
  if (durationPeriods > horizonMonths)
    throw new Refusal("invalid-input", `Not saved: the programme has ${horizonMonths} months.`, {
      field: "durationPeriods",
    });
  if (earliestStart && deadline && addMonths(earliestStart, durationPeriods - 1) > deadline)
    throw new Refusal(
      "invalid-input",
      `Not saved: ${code} takes ${durationPeriods} months, more than lie between the first month and the deadline.`,
      { field: "deadline" },
    );
};
