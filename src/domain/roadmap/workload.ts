import type { Instance, Starts } from "./solver/instance";
import { placePlan } from "./solver/placed-plan";

/** What a plan uses of every limit; lists have one figure per period of the horizon. */
export type Workload = {
  readonly roles: readonly {
    readonly roleId: string;
    readonly usedFte: readonly number[];
    readonly capacityFte: readonly number[];
  }[];
  readonly budgets: readonly {
    readonly from: number;
    readonly to: number;
    readonly spent: number;
    readonly amount: number;
  }[];
  readonly sites: readonly {
    readonly siteId: string;
    readonly outageHoursUsed: readonly number[];
    readonly outageHoursGranted: readonly number[];
    readonly packagesRunning: readonly number[];
  }[];
};

export const workloadOf = (instance: Instance, starts: Starts): Workload => {
  const { problem, ledger } = placePlan(instance, starts);
  return {
    roles: instance.roles.map(({ id }, index) => ({
      roleId: id,
      usedFte: withoutRounding(ledger.roleFte[index]),
      capacityFte: withoutRounding(problem.roleCapacity[index]),
    })),
    budgets: instance.budgets.map(({ from, to, amount }, index) => ({
      from,
      to,
      spent: ledger.spent[index] ?? 0,
      amount,
    })),
    sites: instance.sites.map(({ id }, index) => ({
      siteId: id,
      outageHoursUsed: withoutRounding(ledger.outageHours[index]),
      outageHoursGranted: withoutRounding(problem.outageHours[index]),
      packagesRunning: [...(ledger.running[index] ?? [])],
    })),
  };
};

/** Sums of decimal figures carry binary dust; six decimals are more than anybody plans with. */
const withoutRounding = (figures: Float64Array | undefined): number[] =>
  Array.from(figures ?? [], (value) => Math.round(value * 1e6) / 1e6);
