import type { DenseProblem } from "./dense-problem";

/**
 * Price per unit of every slot, as if its row alone had to earn all the risk points: a start for penalties, which the
 * search then raises where limits are broken and lowers where they are not.
 */
export const slotPrices = (dense: DenseProblem): Float64Array => {
  const { capacity, horizon, budgetSlots, problem } = dense;
  const prices = new Float64Array(capacity.length);
  const points = attainablePoints(dense);
  const roles = problem.instance.roles.length;
  const sites = Math.max(1, problem.instance.sites.length);
  const setRow = (from: number, to: number, share: number) => {
    const total = capacity.subarray(from, to).reduce((sum, each) => sum + each, 0);
    if (Number.isFinite(total)) prices.fill((share * points) / Math.max(total, 1), from, to);
  };
  for (let from = 0; from < budgetSlots; from += horizon)
    setRow(from, from + horizon, from < roles * horizon ? 1 : 1 / sites);
  setRow(budgetSlots, capacity.length, 1);
  return prices;
};

/** About what a plan removes: every task half way between its first start and the horizon's end. */
export const attainablePoints = ({ count, horizon, value, first, last }: DenseProblem): number => {
  let points = 0;
  for (let task = 0; task < count; task++) {
    const start = first[task] ?? 0;
    if (start <= (last[task] ?? -1)) points += (value[task * horizon + start] ?? 0) / 2;
  }
  return points;
};

/** Risk points a task removes in its first possible start, per price of what it takes. */
export const densitiesOf = (dense: DenseProblem, prices: Float64Array): Float64Array =>
  Float64Array.from({ length: dense.count }, (_, task) => {
    const start = dense.first[task] ?? 0;
    if (start > (dense.last[task] ?? -1)) return 0;
    const points = dense.problem.tasks[task]?.source.riskReduction ?? 0;
    return points / (priceOf(dense, prices, task, start) + Number.MIN_VALUE);
  });

/** What a task's use of all slots costs at these prices, from `start`. */
export const priceOf = (dense: DenseProblem, prices: Float64Array, task: number, start: number): number => {
  const { horizon, demandFrom, demandSlot, demandAmount, demandLast } = dense;
  const duration = dense.duration[task] ?? 0;
  let price = 0;
  const end = demandFrom[task + 1] ?? 0;
  for (let demand = demandFrom[task] ?? 0; demand < end; demand++) {
    const from = (demandSlot[demand] ?? 0) + start;
    for (let slot = from + (demandLast[demand] ?? 0) * (duration - 1); slot < from + duration; slot++)
      price += (prices[slot] ?? 0) * (demandAmount[demand] ?? 0);
  }
  const cost = dense.costPerPeriod[task] ?? 0;
  for (const { slot, periods } of dense.budgetShares[duration * horizon + start] ?? [])
    price += (prices[slot] ?? 0) * cost * periods;
  return price;
};
