import type { DenseStarts } from "@/domain/roadmap/solver/serial-plan";

const STOP = 0;
const LOCK = 1;
const VERSION = 2;
const HEADER = 4;

/**
 * The best plan found so far and the wish to stop, in memory that workers share: a solver that blocks its thread can
 * read no messages, but it can look here.
 */
export class PlanBoard {
  readonly #words: Int32Array;
  readonly #worth: Float64Array;
  readonly #starts: Int32Array;
  #seen = 0;

  constructor(
    readonly memory: SharedArrayBuffer,
    count: number,
  ) {
    this.#words = new Int32Array(memory, 0, HEADER);
    this.#worth = new Float64Array(memory, HEADER * 4, 1);
    this.#starts = new Int32Array(memory, HEADER * 4 + 8, count);
  }

  static memoryFor(count: number): SharedArrayBuffer {
    return new SharedArrayBuffer(HEADER * 4 + 8 + count * 4);
  }

  stop(): void {
    Atomics.store(this.#words, STOP, 1);
  }

  isStopped(): boolean {
    return Atomics.load(this.#words, STOP) === 1;
  }

  /** False: a plan worth as much is there. */
  offer(starts: DenseStarts, worth: number): boolean {
    return this.#locked(() => {
      const version = this.#words[VERSION] ?? 0;
      if (version > 0 && worth <= (this.#worth[0] ?? 0)) return false;
      this.#starts.set(starts);
      this.#worth[0] = worth;
      this.#words[VERSION] = this.#seen = version + 1;
      return true;
    });
  }

  /** The best plan, unless this worker has offered or taken it. */
  take(): DenseStarts | undefined {
    if (Atomics.load(this.#words, VERSION) === this.#seen) return undefined;
    return this.#locked(() => {
      this.#seen = this.#words[VERSION] ?? 0;
      return this.#starts.slice();
    });
  }

  /** Held for microseconds by one of two workers. */
  #locked<T>(work: () => T): T {
    while (Atomics.compareExchange(this.#words, LOCK, 0, 1) !== 0);
    try {
      return work();
    } finally {
      Atomics.store(this.#words, LOCK, 0);
    }
  }
}
