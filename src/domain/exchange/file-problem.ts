import { MAX_LISTED_PROBLEMS } from "@/domain/exchange/file-format";

/** Something in a file that keeps it from being brought in. */
export type FileProblem = {
  readonly table: string;
  /** Number of the row within its table, from 1; null where the table as a whole is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
};

export type FileProblems = {
  /** The first of them. */
  readonly listed: readonly FileProblem[];
  readonly count: number;
};

/** Counts every problem and keeps the first of them. */
export const problemList = () => {
  const listed: FileProblem[] = [];
  let count = 0;
  return {
    add: (problem: FileProblem): void => {
      count += 1;
      if (listed.length < MAX_LISTED_PROBLEMS) listed.push(problem);
    },
    found: (): FileProblems => ({ listed, count }),
  };
};

export type ProblemList = ReturnType<typeof problemList>;
