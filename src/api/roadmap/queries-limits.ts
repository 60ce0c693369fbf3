import { quartersOf } from "@/domain/roadmap/spend-by-quarter";
import { monthsFrom } from "@/domain/shared/month";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { mayPlan, readRoadmap } from "@/api/roadmap/read-roadmap";
import type { Roadmap } from "@/api/roadmap/read-roadmap";
import { programmeQuery } from "@/api/trpc";

/** What the packages ask of a pool: the most that one package takes at once, and the mean over the horizon. */
const demandOf = ({ packages, programme }: Roadmap, roleId: string) => {
  const asking = packages.filter(({ roles }) => (roles[roleId] ?? 0) > 0);
  const fteMonths = asking.reduce((sum, each) => sum + (each.roles[roleId] ?? 0) * each.durationPeriods, 0);
  return {
    packageCount: asking.length,
    largestFte: Math.max(0, ...asking.map(({ roles }) => roles[roleId] ?? 0)),
    meanFte: fteMonths / programme.horizonMonths,
  };
};

/** People, money and outage hours, with what the packages ask of each. */
export const limits = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) => {
  const roadmap = await readRoadmap(tx, scope);
  const { programme, sites, packages, limits: stored } = roadmap;
  const capacities = new Map(
    stored.roleCapacities.map(({ roleId, capacityFte }) => [roleId, capacityFte] as const),
  );
  const amounts = new Map(stored.budgets.map(({ fromMonth, amount }) => [fromMonth, amount]));
  return {
    months: monthsFrom(programme.startMonth, programme.horizonMonths),
    currency: programme.currency,
    catalogue: { currency: initiativeCatalogue.currency, priceLevelYear: initiativeCatalogue.priceLevelYear },
    plannedCost: packages.reduce((sum, { cost }) => sum + cost, 0),
    packageCount: packages.length,
    roles: initiativeCatalogue.rolePools
      .map(({ id, name }) => ({
        roleId: id,
        name,
        ...demandOf(roadmap, id),
        capacityFte: capacities.get(id) ?? null,
      }))
      .filter(
        ({ packageCount, capacityFte }) => packages.length === 0 || packageCount > 0 || capacityFte !== null,
      ),
    quarters: quartersOf(programme).map((fromMonth) => ({
      fromMonth,
      amount: amounts.get(fromMonth) ?? null,
    })),
    sites: sites.map(({ id, name, code }) => {
      const here = packages.filter(
        ({ siteId, cutoverOutageHours }) => siteId === id && cutoverOutageHours > 0,
      );
      return {
        siteId: id,
        name,
        code,
        cutoverCount: here.length,
        longestCutoverHours: Math.max(0, ...here.map(({ cutoverOutageHours }) => cutoverOutageHours)),
        grants: stored.outageGrants.flatMap(({ siteId, month, hours }) =>
          siteId === id ? [{ month, hours }] : [],
        ),
      };
    }),
    mayWrite: mayPlan(scope),
  };
});
