import type { Instance, InstancePackage, Starts } from "./instance";
import { listSchedule } from "./list-schedule";

/** Points of a safety package that is said to remove no risk: it still goes before all others. */
const LEAST_POINTS = 1;

/**
 * What is planned before all else: packages with a safety effect, those that need a place beside them (must-dos and
 * pins), and what all of these need. Only safety earns points in it. Null where nothing or everything has such an effect.
 */
export const safetyPart = (instance: Instance): Instance | null => {
  const { packages } = instance;
  const count = packages.filter(({ safety }) => safety).length;
  if (count === 0 || count === packages.length) return null;
  const byId = new Map(packages.map((each) => [each.id, each]));
  const kept = new Set(packages.filter(comesFirst).map(({ id }) => id));
  for (const id of kept) for (const needed of byId.get(id)?.prerequisites ?? []) kept.add(needed);
  return {
    ...instance,
    packages: packages
      .filter(({ id }) => kept.has(id))
      .map((each) => ({ ...each, riskReduction: each.safety ? each.riskReduction || LEAST_POINTS : 0 })),
  };
};

const comesFirst = ({ safety, mandatory, pinnedStart }: InstancePackage): boolean =>
  safety || mandatory || pinnedStart !== null;

/** The whole problem once safety is planned: each safety package that found a place keeps one, no later than that. */
export const afterSafety = (instance: Instance, starts: Starts): Instance => ({
  ...instance,
  packages: instance.packages.map((each) => {
    const start = each.safety ? starts[each.id] : undefined;
    if (start === undefined) return each;
    const last = start + each.duration - 1;
    return { ...each, mandatory: true, deadline: Math.min(each.deadline ?? last, last) };
  }),
});

/** Where must-dos cannot all have a place, those without one in `starts` are left to the planner's choice. */
export const withoutLostMustDos = (instance: Instance, starts: Starts): Instance => ({
  ...instance,
  packages: instance.packages.map((each) => ({ ...each, mandatory: each.mandatory && each.id in starts })),
});

/** A plan with what still fits beside it, be it that it removes no risk any more. */
export const filledUp = (instance: Instance, starts: Starts): Starts =>
  listSchedule({
    ...instance,
    packages: instance.packages.map((each) => ({
      ...each,
      pinnedStart: starts[each.id] ?? each.pinnedStart,
    })),
  }).starts;

/** The packages of a plan alone, to be finished as early as possible. */
export const finishingSoonest = (instance: Instance, starts: Starts): Instance => ({
  ...instance,
  objective: "makespan",
  packages: instance.packages.filter(({ id }) => id in starts),
});
