import type { DenseProblem } from "./dense-problem";
import type { DenseStarts } from "./serial-plan";

/** The tasks by their starts, what has none last; every task is behind its prerequisites. */
export const startOrderOf = ({ count, rank, horizon }: DenseProblem, starts: DenseStarts): Int32Array =>
  Int32Array.from({ length: count }, (_, task) => task).sort((a, b) => {
    const [startA, startB] = [starts[a] ?? -1, starts[b] ?? -1];
    return (
      (startA < 0 ? horizon : startA) - (startB < 0 ? horizon : startB) || (rank[a] ?? 0) - (rank[b] ?? 0)
    );
  });
