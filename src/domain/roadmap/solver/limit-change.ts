import type { Instance } from "./instance";
import type { Prices } from "./prices";
import { valueAt } from "./value-at";
import { figure } from "./wording";
import type { Wording } from "./wording";

/** A limit that can be moved for a price. */
export type ChangeableLimit = "role" | "outage" | "budget" | "deadline" | "earliest-start";

/** One limit made wider, or one date of a package moved. */
export type LimitChange = {
  readonly limit: ChangeableLimit;
  /** Index of the role, site, budget or package in the instance. */
  readonly index: number;
  /** The periods in which it is wider, both included; for a budget those it pays for, for a date the one it was. */
  readonly from: number;
  readonly to: number;
  /** FTE or outage hours in each of the periods; money; periods by which the date moves. */
  readonly amount: number;
};

/** The instance with wider limits; what a package misses of an unknown index changes nothing. */
export const withChanges = (instance: Instance, changes: readonly LimitChange[]): Instance =>
  changes.reduce(withChange, instance);

const withChange = (instance: Instance, change: LimitChange): Instance => {
  const { index, amount } = change;
  const at = <T>(items: readonly T[], widen: (item: T) => T): T[] =>
    items.map((each, place) => (place === index ? widen(each) : each));
  const raised = (figures: number | readonly number[]) =>
    Array.from({ length: instance.horizon }, (_, period) => {
      const isRaised = change.from <= period && period <= change.to;
      return valueAt(figures as number | number[], period) + (isRaised ? amount : 0);
    });
  switch (change.limit) {
    case "role":
      return {
        ...instance,
        roles: at(instance.roles, (each) => ({ ...each, capacity: raised(each.capacity) })),
      };
    case "outage":
      return {
        ...instance,
        sites: at(instance.sites, (each) => ({ ...each, outageHours: raised(each.outageHours) })),
      };
    case "budget":
      return {
        ...instance,
        budgets: at(instance.budgets, (each) => ({ ...each, amount: each.amount + amount })),
      };
    case "deadline":
      return {
        ...instance,
        packages: at(instance.packages, (each) => ({ ...each, deadline: (each.deadline ?? 0) + amount })),
      };
    case "earliest-start":
      return {
        ...instance,
        packages: at(instance.packages, (each) => ({ ...each, earliestStart: each.earliestStart - amount })),
      };
  }
};

export const costOf = (prices: Prices, { limit, from, to, amount }: LimitChange): number => {
  const periods = to - from + 1;
  switch (limit) {
    case "role":
      return prices.fteMonth * amount * periods;
    case "outage":
      return prices.outageHour * amount * periods;
    case "budget":
      return amount;
    case "deadline":
    case "earliest-start":
      return prices.monthOfDelay * amount;
  }
};

/** `+6 outage hours at Brenna in 2027-08`. */
export const changeSentence = (instance: Instance, wording: Wording, change: LimitChange): string => {
  const { limit, index, from, to, amount } = change;
  const when = wording.span(from, to);
  const name = wording.packages([instance.packages[index]?.id ?? ""]);
  switch (limit) {
    case "role":
      return `+${figure(amount)} FTE of ${wording.role(index)} in ${when}`;
    case "outage":
      return `+${figure(amount)} outage ${amount === 1 ? "hour" : "hours"} at ${wording.site(index)} in ${when}`;
    case "budget":
      return `+${figure(amount)} in the budget of ${when}`;
    case "deadline":
      return `${name} due ${wording.periods(amount)} later, in ${wording.period(from + amount)}`;
    case "earliest-start":
      return `${name} may start ${wording.periods(amount)} earlier, in ${wording.period(from - amount)}`;
  }
};
