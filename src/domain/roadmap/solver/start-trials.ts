import { DenseLedger } from "./dense-ledger";
import { densify } from "./dense-problem";
import type { DenseProblem } from "./dense-problem";
import type { Instance, Starts } from "./instance";
import { objectiveOf } from "./objective";
import { problemOf } from "./problem";
import type { DenseStarts } from "./serial-plan";
import { violationsOf } from "./violations";

/** Parts of a risk point that count: sums of decimal figures differ in their last digits. */
const GRAIN = 1e6;

/** A start of another package before and after; null where it has no place. */
export type PackageMove = {
  readonly packageId: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** A start that was tried out, the others giving way. */
export type TriedStart = {
  /** Risk points that the plan removes more, or periods by which it ends earlier; negative where it loses. */
  readonly gain: number;
  /** The others that do not stay where they are. */
  readonly moved: readonly PackageMove[];
};

/**
 * What becomes of a plan when one package starts in another period: what it needs goes first, every other package stays
 * where that still fits and otherwise takes its earliest free start; what has no place gets none. Null where the package,
 * a mandatory or a pinned one has no place then. Others might give way in a better order, so a loss is the most that it
 * costs.
 */
export const startTrials = (
  instance: Instance,
  starts: Starts,
  packageId: string,
): ((start: number) => TriedStart | null) => {
  const dense = densify(problemOf(instance));
  const before = new Map(Object.entries(starts));
  const objective = objectiveOf(instance, starts);
  const moved = dense.problem.indexOf.get(packageId) ?? -1;
  return (start) => {
    const placed = placeAround(dense, before, moved, start);
    const after = new Map(
      instance.packages.flatMap(({ id }, index) => {
        const found = placed[index] ?? -1;
        return found < 0 ? [] : [[id, found] as const];
      }),
    );
    const losesPin = instance.packages.some(
      ({ id, pinnedStart }) => pinnedStart !== null && before.has(id) && !after.has(id),
    );
    const tried = Object.fromEntries(after);
    if (losesPin || !after.has(packageId) || violationsOf(instance, tried).length > 0) return null;
    const difference = objectiveOf(instance, tried) - objective;
    return {
      gain: Math.round((instance.objective === "makespan" ? -difference : difference) * GRAIN) / GRAIN,
      moved: instance.packages.flatMap(({ id }) => {
        const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
        return id === packageId || from === to ? [] : [{ packageId: id, from, to }];
      }),
    };
  };
};

const placeAround = (
  dense: DenseProblem,
  starts: ReadonlyMap<string, number>,
  moved: number,
  movedTo: number,
): DenseStarts => {
  const { problem, duration, before, first, count } = dense;
  const current = Int32Array.from(problem.tasks, ({ source }) => starts.get(source.id) ?? -1);
  current[moved] = movedTo;
  const ledger = new DenseLedger(dense);
  const placed = new Int32Array(count).fill(-1);
  const readyFrom = (task: number): number =>
    (before[task] ?? []).reduce((ready, each) => {
      const start = placed[each] ?? -1;
      return start < 0 ? Infinity : Math.max(ready, start + (duration[each] ?? 0));
    }, first[task] ?? 0);
  const put = (task: number, start: number) => {
    ledger.book(task, start, 1);
    placed[task] = start;
  };
  const stay = (task: number) => {
    const start = current[task] ?? -1;
    if (start >= readyFrom(task) && ledger.firstFit(task, start) === start) put(task, start);
  };
  const settle = (task: number) => {
    const start = ledger.firstFit(task, readyFrom(task));
    if (start >= 0) put(task, start);
  };
  const isMissing = (task: number) => (placed[task] ?? 0) < 0;
  const needed = whatItNeeds(dense, moved);
  for (const task of dense.order.filter((each) => needed.has(each))) {
    // Where it stands it may be in the way of what waits for it.
    if ((current[task] ?? -1) + (duration[task] ?? 0) <= movedTo) stay(task);
    if (isMissing(task)) settle(task);
  }
  stay(moved);
  if (isMissing(moved)) return placed;
  const others = dense.order.filter((task) => isMissing(task) && (current[task] ?? -1) >= 0);
  others.sort((a, b) => placeOf(dense, current, a) - placeOf(dense, current, b));
  for (const task of others) stay(task);
  for (const task of others.filter(isMissing)) settle(task);
  return placed;
};

/** By start and, among equals, behind prerequisites. */
const placeOf = ({ count, rank }: DenseProblem, current: DenseStarts, task: number): number =>
  (current[task] ?? 0) * count + (rank[task] ?? 0);

const whatItNeeds = ({ before }: DenseProblem, task: number): Set<number> => {
  const found = new Set(before[task]);
  for (const each of found) for (const needed of before[each] ?? []) found.add(needed);
  return found;
};
