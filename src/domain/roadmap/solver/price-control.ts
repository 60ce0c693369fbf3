import type { PenalisedPlan } from "./penalised-plan";
import { attainablePoints, slotPrices } from "./slot-prices";

const FIRST_FACTOR = 3;
const LEAST_FACTOR = 0.01;
const RAISE = 1.02;
const LOWER = 1.005;
/** How many broken slots of a row count at most when its price is raised. */
const MOST_COUNTED = 5;

/** Keeps the search near the border of what is allowed: a row's price rises while it is broken and falls otherwise. */
export class PriceControl {
  readonly #prices: Float64Array;
  readonly #factors: Float64Array;
  readonly #broken: Int32Array;
  readonly #rowOf: Int32Array;
  #dutyGain: number;

  constructor(readonly plan: PenalisedPlan) {
    const { dense } = plan;
    const rows = dense.budgetSlots / dense.horizon;
    this.#prices = slotPrices(dense);
    this.#factors = new Float64Array(rows + 1);
    this.#broken = new Int32Array(rows + 1);
    this.#rowOf = Int32Array.from(this.#prices, (_, slot) =>
      Math.min(rows, Math.floor(slot / dense.horizon)),
    );
    this.#dutyGain = 3 * Math.max(1, attainablePoints(dense) / Math.max(1, dense.count));
    this.#addDutyGain(this.#dutyGain);
  }

  reset(): void {
    this.#factors.fill(FIRST_FACTOR);
    this.#apply();
  }

  adapt(): void {
    const { load, dense } = this.plan;
    this.#broken.fill(0);
    for (let slot = 0; slot < load.length; slot++) {
      if ((load[slot] ?? 0) <= (dense.capacity[slot] ?? 0)) continue;
      const row = this.#rowOf[slot] ?? 0;
      this.#broken[row] = (this.#broken[row] ?? 0) + 1;
    }
    for (let row = 0; row < this.#factors.length; row++) {
      const broken = this.#broken[row] ?? 0;
      const factor = this.#factors[row] ?? 0;
      this.#factors[row] =
        broken > 0
          ? factor * RAISE ** Math.min(broken, MOST_COUNTED)
          : Math.max(LEAST_FACTOR, factor / LOWER);
    }
    this.#apply();
  }

  /** A task that must have a place and has none is worth four times as much from now on. */
  insistOnDuties(): void {
    const { dense, starts } = this.plan;
    if (!starts.some((start, task) => start < 0 && dense.duty[task] !== 0)) return;
    this.#addDutyGain(3 * this.#dutyGain);
    this.#dutyGain *= 4;
  }

  #addDutyGain(gain: number): void {
    const { gains, dense } = this.plan;
    for (let cell = 0; cell < gains.length; cell++)
      if (dense.duty[Math.floor(cell / dense.horizon)] !== 0) gains[cell] = (gains[cell] ?? 0) + gain;
  }

  #apply(): void {
    const { weights } = this.plan;
    for (let slot = 0; slot < weights.length; slot++)
      weights[slot] = (this.#prices[slot] ?? 0) * (this.#factors[this.#rowOf[slot] ?? 0] ?? 0);
    this.plan.recount();
  }
}
