import { overwriteFigures } from "@/domain/roadmap/overwrite-figures";
import { packageRangesOf } from "@/domain/roadmap/package-ranges-of";
import { planFigures } from "@/domain/roadmap/plan-preview";
import type { FinishRanges, Percentiles } from "@/domain/roadmap/solver/finish-ranges";
import type { PackageRanges } from "@/domain/roadmap/solver/package-ranges";
import { addMonths, monthOf } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { initiativesOf } from "@/data/roadmap/initiatives";
import type { StoredInitiative } from "@/data/roadmap/initiatives";
import { drawRanges } from "@/api/roadmap/draw-ranges";
import { readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

const DRAWS = 1000;
const SEED = 1;

const rangesByPackage = (
  { packages }: Roadmap,
  initiatives: readonly StoredInitiative[],
): Record<string, PackageRanges> => {
  const templates = new Map(
    initiatives.flatMap(({ id, catalogueId, figures }) => {
      const template = initiativeCatalogue.initiatives.find((each) => each.id === catalogueId);
      return template ? [[id, overwriteFigures(template, figures)] as const] : [];
    }),
  );
  const month = monthOf(today());
  return Object.fromEntries(
    packages.map((each) => [each.id, packageRangesOf(each, templates.get(each.initiativeId), month)]),
  );
};

/** Null where so many draws do not end in the three years after the programme. */
const monthsOf = (start: Month, { p50, p80 }: Percentiles) => {
  const monthAt = (period: number) => (Number.isFinite(period) ? addMonths(start, period) : null);
  return { p50: monthAt(p50), p80: monthAt(p80) };
};

const figuresRow = (start: Month, { finish, cost }: FinishRanges["programme"]) => ({
  finish: monthsOf(start, finish),
  cost,
});

/**
 * When the plan in force ends and what it costs in half and in four fifths of the draws, by programme, initiative and
 * package. Null without a plan, and for those who see some of the sites.
 */
export const planRanges = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) => {
  const [roadmap, initiatives] = await Promise.all([readRoadmap(tx, scope), initiativesOf(tx, scope)]);
  const { programme, packages, instance, starts, months } = roadmap;
  if (scope.siteIds !== null || Object.keys(starts).length === 0) return null;
  const rangesOf = rangesByPackage(roadmap, initiatives);
  const found = await drawRanges({ instance, starts, rangesOf, draws: DRAWS, seed: SEED });
  if (!found) return null;
  const { startMonth, horizonMonths } = programme;
  const codes = new Map<string, string>(packages.map(({ id, code }) => [id, code]));
  const names = new Map<string, string>(initiatives.map(({ id, name }) => [id, name]));
  return {
    draws: DRAWS,
    currency: programme.currency,
    planned: planFigures(packages, addMonths(startMonth, horizonMonths), months),
    lastMonth: addMonths(startMonth, horizonMonths - 1),
    programme: figuresRow(startMonth, found.programme),
    initiatives: found.initiatives.map(({ id, ...each }) => ({
      name: names.get(id) ?? id,
      ...figuresRow(startMonth, each),
    })),
    packages: found.packages.map(({ id, drivesEnd, ...each }) => ({
      code: codes.get(id) ?? id,
      drivesEnd,
      ...figuresRow(startMonth, each),
    })),
  };
});
