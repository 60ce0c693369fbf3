import { DenseLedger } from "./dense-ledger";
import type { DenseProblem } from "./dense-problem";
import { tailsAfter } from "./makespan-bounds";
import type { DenseStarts } from "./serial-plan";
import { startOrderOf } from "./start-order";
import { worthOf } from "./worth";

/** Measured on PSPLIB: population, and children without a better plan after which it ends. */
const POPULATION = 80;
const PATIENCE = 60 * POPULATION;
const SWAP_SHARE = 0.02;

/** A plan as the order in which its tasks were placed. */
type Member = { readonly order: Int32Array; readonly worth: number };

/**
 * A genetic algorithm over the order of the tasks, for an early end: children of two orders, each placed serially and
 * then pushed right and left again as far as it goes. Each step makes one child and yields the best plan so far; better
 * plans handed in by `next` are taken over. Returns the best plan once children no longer help.
 */
export function* evolve(
  dense: DenseProblem,
  first: DenseStarts,
  random: () => number,
): Generator<DenseStarts, DenseStarts, DenseStarts | undefined> {
  const placer = new JustifiedPlacer(dense);
  const tails = tailsAfter(dense);
  let best = first;
  let bestWorth = worthOf(dense, first);
  const memberOf = (order: Int32Array): Member => {
    const worth = placer.place(order);
    if (worth > bestWorth) {
      best = placer.starts.slice();
      bestWorth = worth;
    }
    return { order: placer.order(), worth };
  };
  const members: Member[] = [memberOf(startOrderOf(dense, best))];
  let stagnant = 0;
  while (stagnant < PATIENCE) {
    const before = bestWorth;
    if (members.length < POPULATION) members.push(memberOf(orderByTails(dense, tails, random)));
    else replaceWorst(members, memberOf(childOf(dense, members, random)));
    stagnant = bestWorth > before ? 0 : stagnant + 1;
    const given = yield best;
    if (!given || worthOf(dense, given) <= bestWorth) continue;
    best = given.slice();
    bestWorth = worthOf(dense, given);
  }
  return best;
}

/** Places orders serially, then right-justified and left-justified again, which shortens most plans. */
class JustifiedPlacer {
  readonly starts: DenseStarts;
  readonly #ledger: DenseLedger;
  readonly #right: DenseStarts;
  readonly #keys: Float64Array;

  constructor(readonly dense: DenseProblem) {
    this.starts = new Int32Array(dense.count);
    this.#right = new Int32Array(dense.count);
    this.#keys = new Float64Array(dense.count);
    this.#ledger = new DenseLedger(dense);
  }

  place(order: Int32Array): number {
    this.#forward(order);
    const worth = worthOf(this.dense, this.starts);
    const kept = this.starts.slice();
    if (this.starts.includes(-1) || !this.#backward()) return worth;
    this.#forward(this.#sorted(this.#right));
    const justified = worthOf(this.dense, this.starts);
    if (justified >= worth) return justified;
    this.starts.set(kept);
    return worth;
  }

  /** The tasks by their starts. */
  order(): Int32Array {
    return this.#sorted(this.starts);
  }

  #sorted(starts: DenseStarts): Int32Array {
    const { count, rank, order, horizon } = this.dense;
    for (let task = 0; task < count; task++) {
      const start = starts[task] ?? -1;
      this.#keys[task] = (start < 0 ? horizon : start) * count + (rank[task] ?? 0);
    }
    this.#keys.sort();
    return Int32Array.from(this.#keys, (key) => order[key % count] ?? 0);
  }

  #forward(order: Int32Array): void {
    const { before, duration, first } = this.dense;
    this.#ledger.clear();
    this.starts.fill(-1);
    for (const task of order) {
      let ready = first[task] ?? 0;
      for (const each of before[task] ?? []) {
        const start = this.starts[each] ?? -1;
        ready = start < 0 ? Infinity : Math.max(ready, start + (duration[each] ?? 0));
      }
      const start = this.#ledger.firstFit(task, ready);
      if (start < 0) continue;
      this.#ledger.book(task, start, 1);
      this.starts[task] = start;
    }
  }

  /** Every task as late as the plan's end allows, the last to end first. False: one found no place. */
  #backward(): boolean {
    const { after, duration, count } = this.dense;
    const ends = this.starts.map((start, task) => start + (duration[task] ?? 0));
    const end = ends.reduce((latest, each) => Math.max(latest, each), 0);
    for (let task = 0; task < count; task++)
      this.#keys[task] = (end - (ends[task] ?? 0)) * count + (count - 1 - (this.dense.rank[task] ?? 0));
    this.#keys.sort();
    this.#ledger.clear();
    for (const key of this.#keys) {
      const task = this.dense.order[count - 1 - (key % count)] ?? 0;
      let latest = end;
      for (const each of after[task] ?? []) latest = Math.min(latest, this.#right[each] ?? 0);
      const start = this.#ledger.lastFit(task, latest - (duration[task] ?? 0));
      if (start < 0) return false;
      this.#ledger.book(task, start, 1);
      this.#right[task] = start;
    }
    return true;
  }
}

/** Longest chain first, disturbed at random; a task keeps behind what it needs because its chain is shorter. */
const orderByTails = (dense: DenseProblem, tails: Int32Array, random: () => number): Int32Array => {
  const waiting = Int32Array.from(dense.before, (each) => each.length);
  const ready = dense.order.filter((task) => waiting[task] === 0);
  const keys = Float64Array.from(
    tails,
    (tail, task) => (tail + (dense.duration[task] ?? 0)) * (0.5 + random()),
  );
  const order = new Int32Array(dense.count);
  for (let place = 0; ready.length > 0; place++) {
    const task = ready.reduce((a, b) => ((keys[b] ?? 0) > (keys[a] ?? 0) ? b : a));
    ready.splice(ready.indexOf(task), 1);
    order[place] = task;
    for (const each of dense.after[task] ?? []) {
      waiting[each] = (waiting[each] ?? 0) - 1;
      if (waiting[each] === 0) ready.push(each);
    }
  }
  return order;
};

/** Two-point crossover: begins and ends as the mother, in between in the father's order. Keeps prerequisites ahead. */
const childOf = (dense: DenseProblem, members: readonly Member[], random: () => number): Int32Array => {
  const { count } = dense;
  const [mother, father] = [tournament(members, random), tournament(members, random)];
  const cuts = [Math.floor(random() * (count + 1)), Math.floor(random() * (count + 1))];
  const [from, to] = [Math.min(...cuts), Math.max(...cuts)];
  const child = new Int32Array(count);
  const taken = new Uint8Array(count);
  let place = 0;
  const fill = (parent: Int32Array, end: number) => {
    for (let next = 0; next < count && place < end; next++) {
      const task = parent[next] ?? 0;
      if (taken[task]) continue;
      taken[task] = 1;
      child[place++] = task;
    }
  };
  fill(mother.order, from);
  fill(father.order, to);
  fill(mother.order, count);
  for (let at = 1; at < count; at++) {
    const [left, right] = [child[at - 1] ?? 0, child[at] ?? 0];
    if (random() >= SWAP_SHARE || dense.before[right]?.includes(left)) continue;
    child[at - 1] = right;
    child[at] = left;
  }
  return child;
};

const tournament = (members: readonly Member[], random: () => number): Member => {
  const pick = () => members[Math.floor(random() * members.length)] ?? { order: new Int32Array(), worth: -1 };
  const [a, b] = [pick(), pick()];
  return b.worth > a.worth ? b : a;
};

const replaceWorst = (members: Member[], child: Member): void => {
  let worst = 0;
  for (let place = 1; place < members.length; place++)
    if ((members[place]?.worth ?? 0) < (members[worst]?.worth ?? 0)) worst = place;
  const isTwin = members.some(
    ({ worth, order }) => worth === child.worth && order.every((task, place) => child.order[place] === task),
  );
  if (!isTwin && child.worth >= (members[worst]?.worth ?? 0)) members[worst] = child;
};
