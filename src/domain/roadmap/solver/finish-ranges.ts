import type { Instance, Starts } from "./instance";
import { assumedRanges, triangularAt } from "./package-ranges";
import type { PackageRanges } from "./package-ranges";
import type { Task } from "./problem";
import { randomFrom } from "./random";
import { retimerOf } from "./retimed-plan";
import type { Retimer } from "./retimed-plan";

/** What half and four fifths of all draws do not exceed; Infinity: so many draws do not end at all. */
export type Percentiles = { readonly p50: number; readonly p80: number };

type Figures = {
  /** The last period in which work is done. */
  readonly finish: Percentiles;
  readonly cost: Percentiles;
};

export type FinishRanges = {
  readonly programme: Figures;
  readonly initiatives: readonly (Figures & { readonly id: string })[];
  /** `drivesEnd`: share of the draws in which the programme ends with it, or with what had to wait for it. */
  readonly packages: readonly (Figures & { readonly id: string; readonly drivesEnd: number })[];
};

type Options = {
  /** Without an entry: the planning assumption. */
  readonly rangesOf: ReadonlyMap<string, PackageRanges>;
  readonly draws: number;
  readonly seed: number;
};

/**
 * When a plan ends and what it costs if durations and costs are what their ranges say: draws figures, puts the plan in
 * time anew in its own order, and counts. The packages of an initiative rest on the same estimate, so one number draws
 * them all; initiatives are independent. Null for a plan without packages.
 */
export const finishRanges = (
  instance: Instance,
  starts: Starts,
  { rangesOf, draws, seed }: Options,
): FinishRanges | null => {
  const retimer = retimerOf(instance, starts);
  const { tasks, problem } = retimer;
  if (tasks.length === 0) return null;
  const sample = sampler(retimer, rangesOf, randomFrom(seed));
  const programme = new Tally(draws);
  const byInitiative = new Map(tasks.map(({ source }) => [source.initiative, new Tally(draws)]));
  const byTask = problem.tasks.map(() => new Tally(draws));
  const driven = new Int32Array(problem.tasks.length);
  for (let draw = 0; draw < draws; draw++) {
    const { durations, costs } = sample();
    const retimed = retimer.startsFor(durations);
    const finishOf = ({ index }: Task) => (retimed[index] ?? 0) + (durations[index] ?? 0) - 1;
    for (const task of tasks) {
      const cost = costs[task.index] ?? 0;
      for (const tally of [programme, byInitiative.get(task.source.initiative), byTask[task.index]])
        tally?.add(draw, finishOf(task), cost);
    }
    for (const index of driversOf(retimer, retimed, finishOf)) driven[index] = (driven[index] ?? 0) + 1;
  }
  return {
    programme: programme.figures(),
    initiatives: [...byInitiative].map(([id, tally]) => ({ id, ...tally.figures() })),
    packages: tasks.flatMap(({ index, source: { id } }) => {
      const figures = byTask[index]?.figures();
      return figures ? [{ id, ...figures, drivesEnd: (driven[index] ?? 0) / draws }] : [];
    }),
  };
};

/** Durations in whole periods, on the average those drawn, and costs, by task. */
const sampler = ({ tasks, problem }: Retimer, rangesOf: Options["rangesOf"], random: () => number) => {
  const durations = new Int32Array(problem.tasks.length);
  const costs = new Float64Array(problem.tasks.length);
  const initiatives = [...new Set(tasks.map(({ source }) => source.initiative))];
  const ranges = new Map(
    tasks.map(({ source }) => [source.id, rangesOf.get(source.id) ?? assumedRanges(source)]),
  );
  return () => {
    const shares = new Map(initiatives.map((id) => [id, { duration: random(), cost: random() }]));
    for (const { index, source } of tasks) {
      const share = shares.get(source.initiative);
      const range = ranges.get(source.id);
      if (!share || !range) continue;
      const periods = triangularAt(range.duration, share.duration);
      durations[index] = Math.max(1, Math.floor(periods + random()));
      costs[index] = triangularAt(range.cost, share.cost);
    }
    return { durations, costs };
  };
};

/** What ends last, and what each of these could not start before; of work that does not end, what comes first. */
const driversOf = (
  { tasks, problem }: Retimer,
  retimed: Float64Array,
  finishOf: (task: Task) => number,
): Set<number> => {
  const end = tasks.reduce((latest, task) => Math.max(latest, finishOf(task)), 0);
  const found = new Set(tasks.filter((task) => finishOf(task) === end).map(({ index }) => index));
  for (const index of found)
    for (const each of problem.tasks[index]?.prerequisites ?? []) {
      const needed = problem.tasks[each];
      if (needed && finishOf(needed) + 1 === retimed[index]) found.add(each);
    }
  return found;
};

/** The latest end and the sum of the costs, draw by draw. */
class Tally {
  readonly #finish: Float64Array;
  readonly #cost: Float64Array;

  constructor(draws: number) {
    this.#finish = new Float64Array(draws);
    this.#cost = new Float64Array(draws);
  }

  add(draw: number, finish: number, cost: number): void {
    this.#finish[draw] = Math.max(this.#finish[draw] ?? 0, finish);
    this.#cost[draw] = (this.#cost[draw] ?? 0) + cost;
  }

  figures(): Figures {
    return { finish: percentilesOf(this.#finish), cost: percentilesOf(this.#cost) };
  }
}

const percentilesOf = (figures: Float64Array): Percentiles => {
  const sorted = figures.toSorted();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p80: at(0.8) };
};
