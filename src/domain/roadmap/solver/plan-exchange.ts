import type { DenseStarts } from "./serial-plan";

/**
 * How parts of the engine that run beside each other share what they find. `offer` and `bound` take everything and keep
 * the best; the clock and the wish to stop come from outside.
 */
export type PlanExchange = {
  /** The best plan that anybody has offered and this part has neither offered nor taken yet. */
  readonly take: () => DenseStarts | undefined;
  readonly offer: (starts: DenseStarts, worth: number) => void;
  /** A proven bound on the objective. */
  readonly bound: (objective: number) => void;
  readonly isStopped: () => boolean;
};
