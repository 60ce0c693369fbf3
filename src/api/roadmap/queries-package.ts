import { z } from "zod";
import { withMonthNames } from "@/domain/roadmap/month-words";
import type { Violation } from "@/domain/roadmap/solver/violation";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { idOf } from "@/domain/shared/ids";
import { addMonths } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { initiativesOf } from "@/data/roadmap/initiatives";
import type { StoredPackage } from "@/data/roadmap/work-packages";
import { moveEffectIn } from "@/api/roadmap/move-effect";
import { mayPlan, packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { readWarnings } from "@/api/roadmap/read-warnings";
import { programmeQuery } from "@/api/trpc";

const endMonthOf = ({ startMonth, durationPeriods }: StoredPackage) =>
  startMonth && addMonths(startMonth, durationPeriods - 1);

const neighbour = (each: StoredPackage) => ({
  code: each.code,
  name: each.name,
  startMonth: each.startMonth,
  endMonth: endMonthOf(each),
});

const limitRow = ({ kind, needed, available, sentence }: Violation) => ({
  kind,
  needed,
  available,
  sentence: withMonthNames(sentence),
});

/** Hours its cut-over needs, and what is granted in the month it stands in. */
const cutoverOf = ({ limits }: Roadmap, each: StoredPackage) => {
  if (each.cutoverOutageHours === 0) return null;
  const month = endMonthOf(each);
  const grant = limits.outageGrants.find(({ siteId, month: at }) => siteId === each.siteId && at === month);
  return { neededHours: each.cutoverOutageHours, month, grantedHours: month ? (grant?.hours ?? 0) : null };
};

const poolNames = new Map(initiativeCatalogue.rolePools.map(({ id, name }) => [id, name]));

const figuresOf = ({ programme }: Roadmap, each: StoredPackage) => ({
  currency: programme.currency,
  cost: each.cost,
  durationPeriods: each.durationPeriods,
  cutoverOutageHours: each.cutoverOutageHours,
  earliestStart: each.earliestStart,
  deadline: each.deadline,
  isMandatory: each.isMandatory,
  riskReduction: each.riskReduction,
  roles: Object.entries(each.roles).map(([id, fte]) => ({ name: poolNames.get(id) ?? id, fte })),
});

/** Everything the side panel says about one package. */
export const workPackage = programmeQuery("roadmap:read")
  .input(z.object({ packageId: idOf<"work-package">() }))
  .query(async ({ ctx: { tx, scope }, input: { packageId } }) => {
    const reading = readRoadmap(tx, scope);
    const [roadmap, initiatives, warnings] = await Promise.all([
      reading,
      initiativesOf(tx, scope),
      readWarnings(tx, scope, reading),
    ]);
    const each = packageIn(roadmap, packageId);
    const initiative = initiatives.find(({ id }) => id === each.initiativeId);
    const template = initiativeCatalogue.initiatives.find(({ id }) => id === initiative?.catalogueId);
    const { packages, sites, instance, starts } = roadmap;
    return {
      id: each.id,
      code: each.code,
      name: each.name,
      stage: each.stage,
      siteName: sites.find(({ id }) => id === each.siteId)?.name ?? null,
      domainName: maturityModel.domains.find(({ id }) => id === each.domainId)?.name ?? each.domainId,
      initiative: { catalogueId: template?.id ?? "", description: template?.description ?? "" },
      startMonth: each.startMonth,
      endMonth: endMonthOf(each),
      isPinned: each.pinnedStart !== null,
      isSafety: each.isSafety,
      unplacedReason: each.startMonth === null ? each.unplacedReason : null,
      cutover: cutoverOf(roadmap, each),
      ...figuresOf(roadmap, each),
      ownFigures: initiative?.packageFigures[each.id] ?? {},
      lifts: each.lifts.map((lift) => ({ ...lift, name: index.capability(lift.capabilityId).name })),
      needs: packages.filter(({ id }) => each.prerequisites.includes(id)).map(neighbour),
      unlocks: packages.filter(({ prerequisites }) => prerequisites.includes(each.id)).map(neighbour),
      violations: violationsOf(instance, starts)
        .filter(({ packageIds }) => packageIds.includes(each.id))
        .map(limitRow),
      warnings: warnings.filter((warning) => warning.packageId === each.id).map(({ sentence }) => sentence),
      pilotExit: each.stage === "pilot" ? (template?.staging.pilotExit ?? null) : null,
      outage: template
        ? { note: template.outage.note, needsBackOutPlan: template.outage.needsBackOutPlan }
        : null,
      startChoices: startChoices(roadmap, each),
      mayWrite: mayPlan(scope),
    };
  });

/** Months in which it could start and still end inside the horizon. */
const startChoices = ({ programme }: Roadmap, { durationPeriods }: StoredPackage) =>
  Array.from({ length: Math.max(0, programme.horizonMonths - durationPeriods + 1) }, (_, period) =>
    addMonths(programme.startMonth, period),
  );

/** What a move would break and resolve, before anybody makes it. */
export const moveEffect = programmeQuery("roadmap:read")
  .input(z.object({ packageId: idOf<"work-package">(), startMonth: monthInput.nullable() }))
  .query(async ({ ctx: { tx, scope }, input: { packageId, startMonth } }) => {
    const roadmap = await readRoadmap(tx, scope);
    packageIn(roadmap, packageId);
    const { broken, resolved } = moveEffectIn(roadmap, packageId, startMonth);
    return {
      allowed: broken.length === 0,
      broken: broken.map(({ sentence }) => withMonthNames(sentence)),
      resolved: resolved.map(({ sentence }) => withMonthNames(sentence)),
    };
  });
