import type { CutAnswer, CutPlan, ImpossibleCut } from "@/domain/roadmap/cut-answer";
import { lostLevels, touchedObjectives } from "@/domain/roadmap/cut-losses";
import { withMonthNames } from "@/domain/roadmap/month-words";
import type { PlanMonths } from "@/domain/roadmap/plan-difference";
import { packageChanges, planFigures } from "@/domain/roadmap/plan-preview";
import type { ChangeKind } from "@/domain/roadmap/plan-preview";
import { gapOf } from "@/domain/roadmap/solver/objective";
import { startMonthsOf } from "@/domain/roadmap/to-instance";
import type { GapLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import { addMonths } from "@/domain/shared/month";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { gapLinksOf } from "@/data/objective/gap-links";
import { objectivesOf } from "@/data/objective/objectives";
import { unansweredRun } from "@/data/roadmap/planning-runs";
import type { PlanningRun } from "@/data/roadmap/planning-runs";
import type { StoredPackage } from "@/data/roadmap/work-packages";
import { isStaleFor, planningProblem } from "@/api/roadmap/planning-problem";
import { mayPlan, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { programmeQuery } from "@/api/trpc";

/** What a package's change means for somebody who has lost money. */
const FATES: Record<ChangeKind, "kept" | "delayed" | "dropped" | "added" | null> = {
  stays: "kept",
  earlier: "kept",
  later: "delayed",
  "left-out": "dropped",
  placed: "added",
  "stays-out": null,
};

type Linked = { readonly links: readonly GapLink[]; readonly objectives: readonly Objective[] };

const packageRows = (roadmap: Roadmap, months: PlanMonths) => {
  const { packages, sites } = roadmap;
  const siteNames = new Map<string | null, string>(sites.map(({ id, name }) => [id, name]));
  return packageChanges(packages, endOf(roadmap), roadmap.months, months).flatMap((change) => {
    const fate = FATES[change.kind];
    const { package: each, before, after, riskPointsBefore, riskPointsAfter } = change;
    const { code, name, cost, siteId } = each;
    const siteName = siteNames.get(siteId) ?? null;
    return fate
      ? [{ fate, code, name, siteName, cost, before, after, riskPointsBefore, riskPointsAfter }]
      : [];
  });
};

const endOf = ({ programme }: Roadmap) => addMonths(programme.startMonth, programme.horizonMonths);

const planRow = (roadmap: Roadmap, { links, objectives }: Linked, plan: CutPlan) => {
  const { programme, packages, sites } = roadmap;
  const months = startMonthsOf(programme, plan.starts);
  const figures = planFigures(packages, endOf(roadmap), months);
  const lost = lostLevels(packages, roadmap.months, months);
  return {
    aim: plan.aim,
    figures,
    bound: plan.bound,
    /** How much more the best possible plan could remove, as a share; null where nothing is proven. */
    gap: gapOf(figures.riskPoints, plan.bound),
    packages: packageRows(roadmap, months),
    lostLevels: lost.map(({ siteId, capabilityId, level }) => ({
      capability: index.capability(capabilityId).name,
      siteName: sites.find(({ id }) => id === siteId)?.name ?? null,
      level,
    })),
    objectives: touchedObjectives(lost, links, objectives).map(({ name }) => name),
  };
};

const impossibleRow = ({ packages }: Roadmap, answer: ImpossibleCut) => {
  const byId = new Map<string, StoredPackage>(packages.map((each) => [each.id, each]));
  return {
    kind: answer.kind,
    isProven: answer.isProven,
    deepestPercent: answer.deepestPercent,
    missing: answer.missing,
    misfits: answer.misfits.flatMap(({ packageId, sentence }) => {
      const each = byId.get(packageId);
      return each ? [{ code: each.code, name: each.name, reason: withMonthNames(sentence) }] : [];
    }),
  };
};

const answerRow = (roadmap: Roadmap, linked: Linked, answer: CutAnswer) =>
  answer.kind === "impossible"
    ? impossibleRow(roadmap, answer)
    : {
        kind: answer.kind,
        spared: answer.spared,
        plans: answer.plans.map((each) => planRow(roadmap, linked, each)),
      };

const cutRow = (roadmap: Roadmap, linked: Linked, run: PlanningRun) => {
  const { id, cutPercent, cutAnswer } = run;
  if (cutPercent === null || !cutAnswer) return null;
  const isStale = isStaleFor(run, roadmap, planningProblem(roadmap, run.fromMonth));
  /** `answer` is null where the roadmap has changed since. */
  return { runId: id, percent: cutPercent, answer: isStale ? null : answerRow(roadmap, linked, cutAnswer) };
};

/** The budget as it is, and the plans for less money that nobody has answered; null for those who see some of the sites. */
export const budgetCut = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) => {
  if (scope.siteIds !== null) return null;
  const [run, roadmap, links, objectives] = await Promise.all([
    unansweredRun(tx, scope),
    readRoadmap(tx, scope),
    gapLinksOf(tx, scope),
    objectivesOf(tx, scope),
  ]);
  const { programme, packages, limits, plan, months } = roadmap;
  return {
    currency: programme.currency,
    firstMonth: programme.startMonth,
    planNumber: plan?.number ?? null,
    packageCount: packages.length,
    hasSafety: packages.some(({ isSafety }) => isSafety),
    budget: limits.budgets.reduce((sum, { amount }) => sum + amount, 0),
    before: planFigures(packages, endOf(roadmap), months),
    cut: run && cutRow(roadmap, { links, objectives }, run),
    mayWrite: mayPlan(scope),
  };
});
