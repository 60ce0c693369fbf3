import type { DenseProblem } from "./dense-problem";
import type { StartChoice } from "./time-indexed-model";
import { allStarts } from "./time-indexed-model";
import type { DenseStarts } from "./serial-plan";

/** Which tasks a neighbourhood sets free: those near a period, those at some sites, any. */
type Kind = "period" | "sites" | "any";
const KINDS: readonly Kind[] = ["period", "sites", "any"];

/** The part of all plans around one plan: some tasks free to start anywhere, the others near where they are. */
export class Neighbourhoods {
  readonly #all: readonly StartChoice[];

  constructor(
    readonly dense: DenseProblem,
    readonly random: () => number,
  ) {
    this.#all = allStarts(dense);
  }

  /**
   * @param size how many tasks are free.
   * @param reach how many periods the other tasks may move; 0 leaves them in place.
   */
  around(starts: DenseStarts, size: number, reach: number): StartChoice[] {
    const free = this.#free(starts, size);
    return this.#all.map(({ starts: possible, optional }, task) => {
      if (free.has(task)) return { starts: possible, optional };
      const start = starts[task] ?? -1;
      if (start < 0) return { starts: [], optional: true };
      return {
        starts: possible.filter((each) => Math.abs(each - start) <= reach),
        optional: reach > 0 && optional,
      };
    });
  }

  #free(starts: DenseStarts, size: number): Set<number> {
    const { dense, random } = this;
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? "any";
    const siteOf = (task: number) => dense.problem.tasks[task]?.site ?? -1;
    const centre = random() * dense.horizon;
    const siteRank = dense.problem.instance.sites.map(random);
    const distance = (task: number): number => {
      const start = starts[task] ?? -1;
      if (kind === "sites") return (siteRank[siteOf(task)] ?? random()) + 0.3 * random();
      if (kind === "any") return random();
      return start < 0 ? random() * dense.horizon * 0.6 : Math.abs(start - centre) + 2 * random();
    };
    const ranked = Array.from({ length: dense.count }, (_, task) => ({ task, distance: distance(task) }));
    ranked.sort((a, b) => a.distance - b.distance);
    return new Set(ranked.slice(0, size).map(({ task }) => task));
  }
}
