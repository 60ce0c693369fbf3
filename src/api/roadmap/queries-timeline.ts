import { obligationState } from "@/domain/programme/obligation";
import { spendByQuarter } from "@/domain/roadmap/spend-by-quarter";
import { withMonthNames } from "@/domain/roadmap/month-words";
import type { Violation } from "@/domain/roadmap/solver/violation";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { poolsWithoutCapacity } from "@/domain/roadmap/to-instance";
import { workloadOf } from "@/domain/roadmap/workload";
import { monthsFrom } from "@/domain/shared/month";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModel } from "@/data/content/maturity-model";
import { obligationsOf } from "@/data/programme/obligations";
import type { StoredInitiative } from "@/data/roadmap/initiatives";
import { initiativesOf } from "@/data/roadmap/initiatives";
import { mayPlan, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { readProof } from "@/api/roadmap/read-proof";
import { readWarnings } from "@/api/roadmap/read-warnings";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** People say codes, and an address holds them; ids stay on the server side of the picture. */
const codesIn = ({ packages }: Roadmap) => {
  const codes = new Map<string, string>(packages.map(({ id, code }) => [id, code]));
  return (ids: readonly string[]): string[] => ids.flatMap((id) => codes.get(id) ?? []);
};

const packageRows = (roadmap: Roadmap, initiatives: readonly StoredInitiative[]) => {
  const names = new Map(initiatives.map(({ id, name }) => [id, name]));
  const codesOf = codesIn(roadmap);
  return roadmap.packages.map((each) => ({
    id: each.id,
    code: each.code,
    name: each.name,
    initiative: names.get(each.initiativeId) ?? each.name,
    domainId: each.domainId,
    siteId: each.siteId,
    /** Period of the horizon; null where it has no place. */
    start: roadmap.starts[each.id] ?? null,
    duration: each.durationPeriods,
    cutoverHours: each.cutoverOutageHours,
    isSafety: each.isSafety,
    isPinned: each.pinnedStart !== null,
    needs: codesOf(each.prerequisites),
  }));
};

const violationRow = (codesOf: (ids: readonly string[]) => string[], each: Violation) => ({
  kind: each.kind,
  codes: codesOf(each.packageIds),
  sentence: withMonthNames(each.sentence),
});

const limitRows = ({ programme, packages, sites, limits, instance, starts }: Roadmap) => {
  const workload = workloadOf(instance, starts);
  const names = new Map(limits.roleCapacities.map(({ roleId, name }) => [roleId, name]));
  const amounts = new Map(limits.budgets.map(({ fromMonth, amount }) => [fromMonth, amount]));
  const poolNames = new Map(initiativeCatalogue.rolePools.map(({ id, name }) => [id, name]));
  return {
    roles: workload.roles.map(({ roleId, usedFte, capacityFte }) => ({
      roleId,
      name: names.get(roleId) ?? roleId,
      usedFte,
      capacityFte,
    })),
    unlimitedRoles: poolsWithoutCapacity(packages, limits.roleCapacities).map(
      (id) => poolNames.get(id) ?? id,
    ),
    sites: workload.sites.map(({ siteId, outageHoursGranted }, index) => ({
      siteId,
      name: sites[index]?.name ?? "",
      code: sites[index]?.code ?? "",
      grantedHours: outageHoursGranted,
    })),
    quarters: spendByQuarter(programme, packages).map((quarter) => ({
      ...quarter,
      budget: amounts.get(quarter.fromMonth) ?? null,
    })),
  };
};

/** The plan in time, what limits it, and what it breaks. */
export const timeline = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) => {
  const reading = readRoadmap(tx, scope);
  const [roadmap, initiatives, warnings, obligations, proof] = await Promise.all([
    reading,
    initiativesOf(tx, scope),
    readWarnings(tx, scope, reading),
    obligationsOf(tx, scope),
    readProof(tx, scope, reading),
  ]);
  const { programme, packages, plan, instance, starts, limits } = roadmap;
  const codesOf = codesIn(roadmap);
  return {
    months: monthsFrom(programme.startMonth, programme.horizonMonths),
    currency: programme.currency,
    today: today(),
    plan: plan && { number: plan.number, method: plan.method, byName: plan.byName, at: plan.at },
    proof,
    domains: maturityModel.domains.map(({ id, name }) => ({ id, name })),
    packages: packageRows(roadmap, initiatives),
    violations: violationsOf(instance, starts).map((each) => violationRow(codesOf, each)),
    warningCount: warnings.length,
    unplaced: packages.flatMap(({ code, name, startMonth, unplacedReason, isSafety }) =>
      startMonth === null ? [{ code, name, reason: unplacedReason, isSafety }] : [],
    ),
    ...limitRows(roadmap),
    deadlines: obligations.map((each) => ({
      id: each.id,
      name: each.name,
      dueOn: each.dueOn,
      state: obligationState(each, today()),
    })),
    hasInitiatives: initiatives.length > 0,
    hasLimits: limits.roleCapacities.length + limits.budgets.length + limits.outageGrants.length > 0,
    mayWrite: mayPlan(scope),
    seesAllSites: scope.siteIds === null,
  };
});
