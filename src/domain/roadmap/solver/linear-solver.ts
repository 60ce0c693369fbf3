/**
 * Maximise objective · x over 0 ≤ x ≤ 1 and rowLower ≤ A x ≤ rowUpper. Row r of A has the entries
 * rowFrom[r] … rowFrom[r + 1] − 1 of `columns` and `values`; bounds may be infinite.
 */
export type LinearModel = {
  readonly objective: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly rowFrom: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

export type Relaxation =
  | { readonly status: "optimal"; readonly values: Float64Array; readonly rowDuals: Float64Array }
  | { readonly status: "stopped" };

/** What goes in and out while a whole-number model is being solved. */
export type SolveWatch = {
  /** Seconds after which the solver gives up. */
  readonly seconds: number;
  /** A solution to begin with. */
  readonly start?: Float64Array;
  /** Each better solution. */
  readonly onBetter: (values: Float64Array) => void;
  /** Each better proven bound on the objective of all solutions. */
  readonly onBound?: (bound: number) => void;
  /** Asked now and then: a better solution found elsewhere. */
  readonly candidate?: () => Float64Array | undefined;
  readonly isStopped: () => boolean;
};

/** An engine for linear and 0/1 models; the domain knows none, so it is handed in. */
export type LinearSolver = {
  /** Solves with 0 ≤ x ≤ 1; for models that have a solution. */
  readonly relax: (model: LinearModel, isStopped: () => boolean) => Relaxation;
  /** Solves with x = 0 or 1. */
  readonly solve: (model: LinearModel, watch: SolveWatch) => "optimal" | "infeasible" | "stopped";
};
