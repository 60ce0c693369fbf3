import type { Instance } from "./instance";
import { Ledger } from "./ledger";
import type { PlacedPlan } from "./placed-plan";
import { prioritiesOf } from "./priority";
import { problemOf } from "./problem";
import type { Problem, Task } from "./problem";
import { whyUnplaced } from "./why-unplaced";
import type { Unplaced } from "./why-unplaced";
import { wordingOf } from "./wording";

export type ListSchedule = {
  /** Start period per package id. */
  readonly starts: Record<string, number>;
  readonly unplaced: readonly Unplaced[];
};

/** What orders the list; the two mutable sets grow from pass to pass. */
type Ranking = {
  /** Tasks that must have a place, with all they need: before all others. */
  readonly must: Set<number>;
  /** Pinned tasks whose pin cannot hold: they stay without a place rather than break a limit. */
  readonly unpinnable: Set<number>;
  /** Of two tasks, negative when the first goes first. */
  readonly compare: (a: Task, b: Task) => number;
};

/**
 * A first plan that breaks nothing: pinned packages where they are pinned, then one package after the other in its
 * earliest free start. First what pinned packages need, and mandatory ones where they would find no place otherwise;
 * then safety with all it needs; then the rest by `prioritiesOf`. Deterministic; ties by position in the instance.
 */
export const listSchedule = (instance: Instance): ListSchedule => {
  const problem = problemOf(instance);
  const ranking = rankingOf(problem);
  for (;;) {
    const plan = placeAll(problem, ranking);
    const lostPins = problem.tasks.filter(
      (task) => isPinned(task) && hasPlace(plan, task) && !isReady(plan, task),
    );
    const missed = problem.tasks.filter(
      (task) => task.source.mandatory && !hasPlace(plan, task) && !ranking.must.has(task.index),
    );
    if (lostPins.length === 0 && missed.length === 0) return resultOf(instance, plan);
    for (const { index } of lostPins) ranking.unpinnable.add(index);
    addWithPrerequisites(problem, missed, ranking.must);
  }
};

const rankingOf = (problem: Problem): Ranking => {
  const { tasks } = problem;
  const must = addWithPrerequisites(problem, tasks.filter(isPinned), new Set());
  const safety = addWithPrerequisites(
    problem,
    tasks.filter(({ source }) => source.safety),
    new Set(),
  );
  const priorities = prioritiesOf(problem);
  const latestStarts = latestStartsOf(problem);
  const rank = ({ index }: Task) => (must.has(index) ? 0 : safety.has(index) ? 1 : 2);
  const urgency = ({ index }: Task) =>
    (must.has(index) ? latestStarts[index] : -(priorities[index] ?? 0)) ?? 0;
  const compare = (a: Task, b: Task) => rank(a) - rank(b) || urgency(a) - urgency(b) || a.index - b.index;
  return { must, unpinnable: new Set(), compare };
};

const addWithPrerequisites = (problem: Problem, tasks: readonly Task[], found: Set<number>): Set<number> => {
  for (const { index } of tasks) found.add(index);
  for (const index of found) for (const each of problem.tasks[index]?.prerequisites ?? []) found.add(each);
  return found;
};

/** The last start of each task that leaves its successors time before their own last start. */
const latestStartsOf = ({ tasks, order }: Problem): number[] => {
  const latest = tasks.map(({ lastStart }) => lastStart);
  for (const { index, duration, lastStart, successors } of order.toReversed()) {
    latest[index] = Math.min(lastStart, ...successors.map((each) => (latest[each] ?? 0) - duration));
  }
  return latest;
};

/** One pass over the list: every task is decided once, placed or left out. */
const placeAll = (problem: Problem, { unpinnable, compare }: Ranking): PlacedPlan => {
  const ledger = new Ledger(problem);
  const starts = new Map<number, number>();
  const plan: PlacedPlan = { problem, ledger, startOf: (index) => starts.get(index) };
  const place = (task: Task, start: number) => {
    starts.set(task.index, start);
    ledger.book(task, start);
  };
  for (const task of problem.tasks.filter(isPinned)) {
    const start = task.firstStart;
    if (!unpinnable.has(task.index) && start <= task.lastStart && ledger.fits(task, start))
      place(task, start);
  }
  const undecided = problem.tasks.map(({ prerequisites }) => prerequisites.length);
  const ready = problem.tasks.filter(({ prerequisites }) => prerequisites.length === 0);
  for (let task = takeFirst(ready, compare); task; task = takeFirst(ready, compare)) {
    const start = isPinned(task) ? pinThatFits(plan, task) : earliestFit(plan, task);
    if (start !== null) place(task, start);
    for (const index of task.successors) {
      const left = (undecided[index] ?? 0) - 1;
      undecided[index] = left;
      const successor = problem.tasks[index];
      if (left === 0 && successor) ready.push(successor);
    }
  }
  return plan;
};

const takeFirst = (tasks: Task[], compare: (a: Task, b: Task) => number): Task | undefined => {
  let first = 0;
  for (const [position, task] of tasks.entries()) {
    const best = tasks[first];
    if (best && compare(task, best) < 0) first = position;
  }
  return tasks.splice(first, 1)[0];
};

/** A pin given up in an earlier pass may hold once what it needs has a place. Null where it is held already or does not. */
const pinThatFits = (plan: PlacedPlan, task: Task): number | null => {
  const start = task.firstStart;
  const holds = start <= task.lastStart && readyFrom(plan, task) <= start;
  return !hasPlace(plan, task) && holds && plan.ledger.fits(task, start) ? start : null;
};

/** Null where a prerequisite has no place or no start fits. */
const earliestFit = (plan: PlacedPlan, task: Task): number | null => {
  for (let start = readyFrom(plan, task); start <= task.lastStart; start++) {
    if (plan.ledger.fits(task, start)) return start;
  }
  return null;
};

/** First period in which nothing that a task needs still runs; Infinity where something has no place. */
const readyFrom = ({ problem, startOf }: PlacedPlan, task: Task): number =>
  task.prerequisites.reduce((latest, index) => {
    const start = startOf(index) ?? Infinity;
    return Math.max(latest, start + (problem.tasks[index]?.duration ?? 0));
  }, task.firstStart);

const isPinned = ({ source }: Task): boolean => source.pinnedStart !== null;
const hasPlace = (plan: PlacedPlan, task: Task): boolean => plan.startOf(task.index) !== undefined;
const isReady = (plan: PlacedPlan, task: Task): boolean =>
  readyFrom(plan, task) <= (plan.startOf(task.index) ?? -Infinity);

const resultOf = (instance: Instance, plan: PlacedPlan): ListSchedule => {
  const wording = wordingOf(instance);
  const starts: [string, number][] = [];
  const unplaced: Unplaced[] = [];
  for (const task of plan.problem.tasks) {
    const start = plan.startOf(task.index);
    if (start === undefined) unplaced.push(whyUnplaced(plan, wording, task));
    else starts.push([task.source.id, start]);
  }
  return { starts: Object.fromEntries(starts), unplaced };
};
