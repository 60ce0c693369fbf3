import { z } from "zod";
import { packageChanges, planFigures } from "@/domain/roadmap/plan-preview";
import type { PackageChange } from "@/domain/roadmap/plan-preview";
import { gapOf } from "@/domain/roadmap/solver/objective";
import { idOf } from "@/domain/shared/ids";
import { addMonths } from "@/domain/shared/month";
import type { PlanningRun } from "@/data/roadmap/planning-runs";
import { unansweredRun } from "@/data/roadmap/planning-runs";
import { plansOf } from "@/data/roadmap/plans";
import type { PackagePlace, StoredPackage } from "@/data/roadmap/work-packages";
import { findPlan, placesIn } from "@/api/roadmap/found-plan";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeQuery } from "@/api/trpc";

const runRow = (run: PlanningRun) => ({
  id: run.id,
  state: run.state,
  aim: run.aim,
  fromMonth: run.fromMonth,
  seconds: run.seconds,
  elapsedSeconds: run.elapsedSeconds,
  planCount: run.planCount,
  riskPoints: run.riskPoints,
  objective: run.objective,
  bound: run.bound,
  gap: gapOf(run.objective, run.bound),
  hasPlan: run.starts !== null,
  cutPercent: run.cutPercent,
  failure: run.failure,
  byName: run.byName,
});

/** What a plan of all sites is worth is not for those who see some of them. */
const WITHOUT_FIGURES = { riskPoints: null, objective: null, bound: null, gap: null };

/** The planner at work, or what it found and nobody has answered; null where there is neither. */
export const planning = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) => {
  const run = await unansweredRun(tx, scope);
  if (!run) return null;
  const figures = scope.siteIds === null ? {} : WITHOUT_FIGURES;
  return { ...runRow(run), ...figures, isMine: run.startedBy === scope.userId };
});

const changeRow = (
  siteNames: ReadonlyMap<string, string>,
  { package: each, ...change }: PackageChange<StoredPackage>,
  place: PackagePlace | undefined,
) => ({
  ...change,
  code: each.code,
  name: each.name,
  siteName: each.siteId === null ? null : (siteNames.get(each.siteId) ?? null),
  cost: each.cost,
  isSafety: each.isSafety,
  isMandatory: each.isMandatory,
  reason: place?.unplacedReason ?? null,
});

/** The plan that was found as a difference to the plan in force; null where the roadmap has changed since. */
export const planPreview = programmeQuery("roadmap:read")
  .input(z.object({ runId: idOf<"planning-run">() }))
  .query(async ({ ctx: { tx, scope }, input: { runId } }) => {
    refusePartOfSites(scope);
    const found = await findPlan(tx, scope, runId);
    if (found.isStale) return null;
    const { roadmap, months } = found;
    const { programme, packages, sites, plan } = roadmap;
    const end = addMonths(programme.startMonth, programme.horizonMonths);
    const siteNames = new Map<string, string>(sites.map(({ id, name }) => [id, name]));
    const places = new Map(placesIn(found).map((place) => [place.id, place]));
    return {
      number: (plan?.number ?? 0) + 1,
      isFirst: plan === null,
      currency: programme.currency,
      packageCount: packages.length,
      before: planFigures(packages, end, roadmap.months),
      after: planFigures(packages, end, months),
      changes: packageChanges(packages, end, roadmap.months, months)
        .filter(({ kind }) => kind !== "stays")
        .map((change) => changeRow(siteNames, change, places.get(change.package.id))),
    };
  });

/** The plan in force and those before it, newest first. */
export const plans = programmeQuery("roadmap:read").query(({ ctx: { tx, scope } }) => {
  refusePartOfSites(scope);
  return plansOf(tx, scope);
});
