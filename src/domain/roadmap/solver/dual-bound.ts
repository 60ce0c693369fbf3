import type { LinearModel } from "./linear-solver";

/** Room for the rounding of the sums below. */
const ROUNDING = 1e-9;

/**
 * An upper bound on the objective of every 0/1 solution that holds for any row duals, however badly solved: weak duality,
 * summed anew here. Solvers differ in the sign they give; both are tried.
 */
export const dualBound = (model: LinearModel, rowDuals: Float64Array): number =>
  Math.min(boundFor(model, rowDuals, 1), boundFor(model, rowDuals, -1));

const boundFor = (model: LinearModel, rowDuals: Float64Array, sign: 1 | -1): number => {
  const { objective, rowLower, rowUpper, rowFrom, columns, values } = model;
  const reduced = objective.slice();
  let bound = 0;
  let size = 0;
  for (let row = 0; row < rowLower.length; row++) {
    const dual = sign * (rowDuals[row] ?? 0);
    const limit = (dual > 0 ? rowUpper[row] : rowLower[row]) ?? 0;
    if (dual === 0 || !Number.isFinite(limit)) continue;
    bound += dual * limit;
    size += Math.abs(dual * limit);
    const end = rowFrom[row + 1] ?? 0;
    for (let entry = rowFrom[row] ?? 0; entry < end; entry++) {
      const column = columns[entry] ?? 0;
      reduced[column] = (reduced[column] ?? 0) - dual * (values[entry] ?? 0);
    }
  }
  for (const each of reduced) if (each > 0) bound += each;
  return bound + ROUNDING * (size + Math.abs(bound) + 1);
};
