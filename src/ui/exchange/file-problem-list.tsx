import { tableWords } from "@/ui/exchange/exchange-words";

type Problem = { table: string; row: number | null; column: string | null; reason: string };

const place = ({ table, row, column }: Problem): string =>
  [tableWords(table), row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");

/** Every problem of a file with where it stands, as far as they are listed. */
export const FileProblemList = ({ problems, count }: { problems: readonly Problem[]; count: number }) => (
  <section aria-label="Problems of the file">
    <ul className="flex flex-col gap-1 text-small">
      {problems.map((problem, index) => (
        <li key={index}>
          <b className="font-medium">{place(problem)}</b>: {problem.reason}
        </li>
      ))}
    </ul>
    {count > problems.length && (
      <p className="mt-1 text-small text-ink-3">
        The first {problems.length} of {count}.
      </p>
    )}
  </section>
);
