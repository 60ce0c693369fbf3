import type { Problem, Task } from "./problem";

/** Periods after which the risk points of a successor count half. Measured on the benchmark: 3 to 12 differ by 1 %. */
const HALVING_PERIODS = 6;

/** One figure per task, larger goes first; makespan: the longest chain behind it, riskReduction: see `riskPriorities`. */
export const prioritiesOf = (problem: Problem): readonly number[] =>
  problem.instance.objective === "makespan" ? chainLengths(problem) : riskPriorities(problem);

const chainLengths = ({ tasks, order }: Problem): number[] => {
  const lengths = tasks.map(() => 0);
  for (const { index, duration, successors } of order.toReversed()) {
    lengths[index] = duration + Math.max(0, ...successors.map((each) => lengths[each] ?? 0));
  }
  return lengths;
};

/**
 * Risk points a task removes or opens the way to, later ones discounted, by the root of the share of people, money and
 * outage hours it takes. The root was the best of the powers tried: dividing by the share itself starves large tasks.
 */
const riskPriorities = (problem: Problem): number[] => {
  const { tasks, order } = problem;
  const finish = tasks.map(() => 0);
  for (const { index, duration, firstStart, prerequisites } of order) {
    finish[index] = Math.max(firstStart, ...prerequisites.map((each) => finish[each] ?? 0)) + duration;
  }
  const shareOf = shareTaken(problem);
  return tasks.map((task) => {
    let points = 0;
    for (const index of withSuccessors(tasks, task)) {
      const periodsLater = (finish[index] ?? 0) - (finish[task.index] ?? 0);
      points += (tasks[index]?.source.riskReduction ?? 0) / (1 + periodsLater / HALVING_PERIODS);
    }
    return points / Math.sqrt(shareOf(task));
  });
};

const withSuccessors = (tasks: readonly Task[], task: Task): Set<number> => {
  const found = new Set([task.index]);
  for (const index of found) for (const each of tasks[index]?.successors ?? []) found.add(each);
  return found;
};

const shareTaken = ({ roleCapacity, outageHours, instance }: Problem): ((task: Task) => number) => {
  const capacity = roleCapacity.map(sum);
  const money = sum(instance.budgets.map(({ amount }) => amount));
  const hours = outageHours.map(sum);
  return ({ demands, duration, costPerPeriod, site, cutoverOutageHours }) => {
    const people = sum(demands.map(({ role, fte }) => share(fte * duration, capacity[role] ?? 0)));
    const outage = site < 0 ? 0 : share(cutoverOutageHours, hours[site] ?? 0) / hours.length;
    return Math.max(people + share(costPerPeriod * duration, money) + outage, Number.EPSILON);
  };
};

const sum = (figures: Iterable<number>): number => {
  let total = 0;
  for (const figure of figures) total += figure;
  return total;
};

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
