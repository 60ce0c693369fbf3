import type { Instance } from "./instance";
import { costOf } from "./limit-change";
import type { LimitChange } from "./limit-change";
import type { BindingLimit } from "./limits-at";
import type { Prices } from "./prices";
import type { StartOption } from "./why-not-earlier";

/** What would let a package start earlier while no other moves. */
export type EarlierStart = {
  readonly start: number;
  readonly changes: readonly LimitChange[];
  readonly cost: number;
};

/**
 * The cheapest way to an earlier start by people, money or outage hours alone, the later of two equally cheap ones; null
 * where a date, a prerequisite or the packages at once at a site stand against every earlier start, or nothing does.
 */
export const cheapestEarlierStart = (
  instance: Instance,
  options: readonly StartOption[],
  prices: Prices,
): EarlierStart | null => {
  let cheapest: EarlierStart | null = null;
  for (const { start, limits } of options) {
    const changes = limits.flatMap((each) => changesFor(instance, each));
    const isEnough = limits.length > 0 && limits.every(isForSale);
    const cost = changes.reduce((sum, each) => sum + costOf(prices, each), 0);
    if (isEnough && (cheapest === null || cost <= cheapest.cost)) cheapest = { start, changes, cost };
  }
  return cheapest;
};

const isForSale = ({ shortfall }: BindingLimit): boolean =>
  shortfall !== null && shortfall.limit !== "concurrency";

const changesFor = ({ budgets }: Instance, { shortfall }: BindingLimit): LimitChange[] => {
  if (shortfall === null || shortfall.limit === "concurrency") return [];
  const { limit, index, shortBy } = shortfall;
  return shortBy.map(({ period, amount }) => {
    const { from, to } = (limit === "budget" && budgets[index]) || { from: period, to: period };
    return { limit, index, from, to, amount };
  });
};
