import type { Site } from "@/domain/footprint/site";
import type { Programme } from "@/domain/programme/programme";
import type { SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Month } from "@/domain/shared/month";
import { addMonths, monthsBetween } from "@/domain/shared/month";
import type { Instance, InstancePackage, Starts } from "./solver/instance";
import type { WorkPackage } from "./work-package";

/** Who is free: `roleId` is a role pool, or a role pool at one site as `roleAtSite` names it. */
export type RoleCapacity = {
  readonly roleId: string;
  readonly name: string;
  /** One figure per month of the horizon, from the programme's start. */
  readonly capacityFte: readonly number[];
};

/** A quarter of the programme: three months from `fromMonth`; nothing carries over. */
export type QuarterBudget = { readonly fromMonth: Month; readonly amount: number };

/** Hours operations grants at a site in a month; a missing row grants none. */
export type OutageGrant = { readonly siteId: SiteId; readonly month: Month; readonly hours: number };

export type RoadmapLimits = {
  readonly roleCapacities: readonly RoleCapacity[];
  readonly budgets: readonly QuarterBudget[];
  readonly outageGrants: readonly OutageGrant[];
};

type Span = Pick<Programme, "startMonth" | "horizonMonths">;

const MONTHS_PER_QUARTER = 3;

/** The role a package at `siteId` asks for where the capacity of a pool is entered site by site. */
export const roleAtSite = (rolePoolId: string, siteId: SiteId): string => `${rolePoolId}@${siteId}`;

/**
 * The planning problem of a programme. People and money limit where a capacity or budget is entered; a cut-over needs
 * hours that are granted. Sites keep their order, packages theirs.
 */
export const toInstance = (
  programme: Span,
  packages: readonly WorkPackage[],
  sites: readonly Site[],
  limits: RoadmapLimits,
): Instance => {
  const horizon = programme.horizonMonths;
  const roleIds = new Set(limits.roleCapacities.map(({ roleId }) => roleId));
  const siteIds = new Set<SiteId | null>([null, ...sites.map(({ id }) => id)]);
  const stray = packages.find(({ siteId }) => !siteIds.has(siteId));
  invariant(
    !stray,
    `the site of ${stray?.code} is among the sites, or its cut-over would need no granted hours`,
  );
  return {
    firstMonth: programme.startMonth,
    horizon,
    objective: "riskReduction",
    roles: limits.roleCapacities.map(({ roleId, name, capacityFte }) => ({
      id: roleId,
      name,
      capacity: Array.from({ length: horizon }, (_, period) => capacityFte[period] ?? 0),
    })),
    budgets: limits.budgets.flatMap(({ fromMonth, amount }) => {
      const first = monthsBetween(programme.startMonth, fromMonth);
      const from = Math.max(first, 0);
      const to = Math.min(first + MONTHS_PER_QUARTER, horizon) - 1;
      return from <= to ? [{ from, to, amount }] : [];
    }),
    sites: sites.map(({ id, name, maxConcurrentPackages }) => ({
      id,
      name,
      outageHours: grantedHours(programme, limits.outageGrants, id),
      maxConcurrent: maxConcurrentPackages,
    })),
    packages: packages.map((each) => toInstancePackage(programme, each, roleIds)),
  };
};

const grantedHours = (programme: Span, grants: readonly OutageGrant[], siteId: SiteId): number[] => {
  const hours = Array.from({ length: programme.horizonMonths }, () => 0);
  for (const grant of grants) {
    const period = monthsBetween(programme.startMonth, grant.month);
    if (grant.siteId === siteId && period in hours) hours[period] = (hours[period] ?? 0) + grant.hours;
  }
  return hours;
};

const toInstancePackage = (
  { startMonth }: Span,
  workPackage: WorkPackage,
  roleIds: ReadonlySet<string>,
): InstancePackage => {
  const { siteId, earliestStart, deadline, pinnedStart } = workPackage;
  const periodOf = (month: Month | null) => (month === null ? null : monthsBetween(startMonth, month));
  const roles = Object.entries(workPackage.roles).flatMap(([poolId, fte]): [string, number][] => {
    const own = siteId === null ? poolId : roleAtSite(poolId, siteId);
    const roleId = roleIds.has(own) ? own : poolId;
    return roleIds.has(roleId) ? [[roleId, fte]] : [];
  });
  return {
    id: workPackage.id,
    name: workPackage.code,
    initiative: workPackage.initiativeId,
    site: siteId,
    duration: workPackage.durationPeriods,
    roles: Object.fromEntries(roles),
    cost: workPackage.cost,
    cutoverOutageHours: workPackage.cutoverOutageHours,
    prerequisites: [...workPackage.prerequisites],
    earliestStart: Math.max(periodOf(earliestStart) ?? 0, 0),
    deadline: periodOf(deadline),
    mandatory: workPackage.isMandatory,
    pinnedStart: periodOf(pinnedStart),
    safety: workPackage.isSafety,
    riskReduction: workPackage.riskReduction,
  };
};

/** Role pools that packages ask for and no capacity is entered for: they limit nothing, which a plan has to say. */
export const poolsWithoutCapacity = (
  packages: readonly WorkPackage[],
  roleCapacities: readonly RoleCapacity[],
): string[] => {
  const roleIds = new Set(roleCapacities.map(({ roleId }) => roleId));
  const missing = packages.flatMap(({ roles, siteId }) =>
    Object.keys(roles).filter(
      (poolId) => !roleIds.has(poolId) && !(siteId !== null && roleIds.has(roleAtSite(poolId, siteId))),
    ),
  );
  return [...new Set(missing)].sort();
};

/** Start months of a plan, as they are stored. */
export const startMonthsOf = ({ startMonth }: Span, starts: Starts): Record<string, Month> =>
  Object.fromEntries(Object.entries(starts).map(([id, start]) => [id, addMonths(startMonth, start)]));

/** The plan in periods, from stored start months. */
export const startsOf = (
  { startMonth }: Span,
  startMonths: Readonly<Record<string, Month>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(startMonths).map(([id, month]) => [id, monthsBetween(startMonth, month)]),
  );
