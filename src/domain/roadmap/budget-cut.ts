import type { Instance, InstancePackage, Starts } from "./solver/instance";
import { placePlan } from "./solver/placed-plan";
import { withNeeds } from "./with-needs";

/** A planning problem with less money. */
export type BudgetCut = {
  /** Every budget lowered; what is protected is mandatory, nothing else is. */
  readonly instance: Instance;
  readonly protectedIds: ReadonlySet<string>;
  /** Money that was to go and stays, because packages that have begun or are pinned spend it. */
  readonly spared: number;
};

/**
 * Lowers every budget by a share, never below what pinned packages spend of it. Protected are packages with a duty
 * (mandatory, a deadline, a safety effect) that have a place in the plan in force, and all they need.
 *
 * @param share from 0 to 1: 0.2 leaves 80 % of every budget.
 */
export const budgetCut = (instance: Instance, current: Starts, share: number): BudgetCut => {
  const { budgets, packages } = instance;
  const duties = packages.filter((each) => hasDuty(each) && Object.hasOwn(current, each.id));
  const protectedIds = withNeeds(
    instance,
    duties.map(({ id }) => id),
  );
  const spent = placePlan(instance, pinsOf(packages)).ledger.spent;
  const lowered = budgets.map(({ amount }, index) => {
    const committed = Math.min(amount, spent[index] ?? 0);
    return { wanted: amount * (1 - share), left: Math.max(amount * (1 - share), committed) };
  });
  return {
    instance: {
      ...instance,
      objective: "riskReduction",
      budgets: budgets.map((budget, index) => ({ ...budget, amount: lowered[index]?.left ?? budget.amount })),
      packages: packages.map((each) => ({ ...each, mandatory: protectedIds.has(each.id) })),
    },
    protectedIds,
    spared: lowered.reduce((sum, { wanted, left }) => sum + left - wanted, 0),
  };
};

const hasDuty = ({ mandatory, safety, deadline }: InstancePackage): boolean =>
  mandatory || safety || deadline !== null;

const pinsOf = (packages: readonly InstancePackage[]): Starts =>
  Object.fromEntries(
    packages.flatMap(({ id, pinnedStart }) => (pinnedStart === null ? [] : [[id, pinnedStart] as const])),
  );

/** Points of a safety package that is said to remove no risk: the sooner, the better all the same. */
const LEAST_POINTS = 1;

/**
 * What is protected or pinned, with all it needs: no cut is possible without a plan for it. Only safety earns points in
 * it, so that no other package delays it.
 */
export const protectedPart = ({ instance, protectedIds }: BudgetCut): Instance => {
  const pinned = instance.packages.filter(({ pinnedStart }) => pinnedStart !== null);
  const kept = withNeeds(instance, [...protectedIds, ...pinned.map(({ id }) => id)]);
  return {
    ...instance,
    packages: instance.packages
      .filter(({ id }) => kept.has(id))
      .map((each) => ({ ...each, riskReduction: each.safety ? each.riskReduction || LEAST_POINTS : 0 })),
  };
};

/**
 * Safety comes no later than in the plan in force or, where the money does not allow that, as soon as it does.
 *
 * @param soonest a plan of the protected part.
 */
export const withSafetyInTime = (cut: BudgetCut, current: Starts, soonest: Starts): BudgetCut => ({
  ...cut,
  instance: {
    ...cut.instance,
    packages: cut.instance.packages.map((each) => {
      const { id, duration, deadline } = each;
      const start = Math.max(soonest[id] ?? 0, current[id] ?? 0);
      if (!each.safety || !cut.protectedIds.has(id)) return each;
      return { ...each, deadline: Math.min(deadline ?? Infinity, start + duration - 1) };
    }),
  },
});
