import { z } from "zod";
import { packageFiguresInput } from "@/domain/roadmap/package-figures";
import { idOf } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { addMonths } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { Refusal } from "@/domain/shared/refusal";
import { initiativesOf, saveFigures } from "@/data/roadmap/initiatives";
import { lockRoadmap } from "@/data/roadmap/plans";
import { savePackage } from "@/data/roadmap/work-packages";
import { packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

const changeInput = z.object({
  packageId: idOf<"work-package">(),
  figures: packageFiguresInput.required(),
  earliestStart: monthInput.nullable(),
  deadline: monthInput.nullable(),
  isMandatory: z.boolean(),
});

/** The package's own figures hold until somebody changes them again, also when its initiative is expanded anew. */
export const changePackage = programmeCommand("roadmap:write")
  .input(changeInput)
  .mutation(async ({ ctx: { tx, scope }, input: { packageId, figures, ...terms } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const roadmap = await readRoadmap(tx, scope);
    const before = packageIn(roadmap, packageId);
    refuseUnusable(before.code, before.siteId === null, roadmap.programme.horizonMonths, figures, terms);
    const initiative = (await initiativesOf(tx, scope)).find(({ id }) => id === before.initiativeId);
    invariant(initiative, `the initiative of ${before.code} exists`);
    const own = Object.fromEntries(
      Object.entries(figures).filter(([name, value]) => before[name as keyof typeof figures] !== value),
    );
    await saveFigures(tx, scope, {
      ...initiative,
      packageFigures: {
        ...initiative.packageFigures,
        [packageId]: { ...initiative.packageFigures[packageId], ...own },
      },
    });
    await savePackage(tx, scope, packageId, { ...figures, ...terms });
    return { violationCount: await recountViolations(tx, scope) };
  });

const refuseUnusable = (
  code: string,
  isProgrammeWide: boolean,
  horizonMonths: number,
  { durationPeriods, cutoverOutageHours }: Required<z.infer<typeof packageFiguresInput>>,
  { earliestStart, deadline }: Pick<z.infer<typeof changeInput>, "earliestStart" | "deadline">,
): void => {
  if (isProgrammeWide && cutoverOutageHours > 0)
    throw new Refusal(
      "invalid-input",
      `Not saved: ${code} runs at no site, so no site can grant it an outage. Write 0 h.`,
      { field: "figures.cutoverOutageHours" },
    );
  if (durationPeriods > horizonMonths)
    throw new Refusal("invalid-input", `Not saved: the programme has ${horizonMonths} months.`, {
      field: "figures.durationPeriods",
    });
  if (earliestStart && deadline && addMonths(earliestStart, durationPeriods - 1) > deadline)
    throw new Refusal(
      "invalid-input",
      `Not saved: ${code} takes ${durationPeriods} months, more than lie between the first month and the deadline.`,
      { field: "deadline" },
    );
};
