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

// Names and values of a hostile file are told back; a zero character cannot be stored.
// oxlint-disable-next-line no-control-regex
const tellable = (text: string): string => text.replace(/\0|\p{Cs}/gu, "\uFFFD");

/** Counts every problem and keeps the first of them. */
export const problemList = () => {
  const listed: FileProblem[] = [];
  let count = 0;
  return {
    add: ({ table, row, column, reason }: FileProblem): void => {
      count += 1;
      if (listed.length >= MAX_LISTED_PROBLEMS) return;
      listed.push({
        table: tellable(table),
        row,
        column: column && tellable(column),
        reason: tellable(reason),
      });
    },
    found: (): FileProblems => ({ listed, count }),
  };
};

export type ProblemList = ReturnType<typeof problemList>;
