import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";

/** Keeps the first problems of a file and counts all of them. */
export type ProblemList = {
  readonly add: (problem: CatalogueProblem) => void;
  readonly addAll: (problems: readonly CatalogueProblem[]) => void;
  readonly kept: readonly CatalogueProblem[];
  readonly count: () => number;
};

export const problemList = (): ProblemList => {
  const kept: CatalogueProblem[] = [];
  let count = 0;
  const addAll = (problems: readonly CatalogueProblem[]) => {
    count += problems.length;
    kept.push(...problems.slice(0, CATALOGUE_LIMITS.problems - kept.length));
  };
  return { kept, count: () => count, addAll, add: (problem) => addAll([problem]) };
};
