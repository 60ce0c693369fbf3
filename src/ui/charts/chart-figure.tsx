import { type ReactNode, useId } from "react";

export type ChartRow = readonly string[];

export type ChartFigureProps = {
  /** The chart in a sentence, with its numbers. */
  summary: string;
  /** The same numbers as a table, behind a key. */
  head: ChartRow;
  rows: readonly ChartRow[];
  children: ReactNode;
};

/** A picture with its text alternative and, behind "Numbers", its table. */
export function ChartFigure({ summary, head, rows, children }: ChartFigureProps) {
  const summaryId = useId();
  return (
    <figure aria-labelledby={summaryId}>
      <p className="sr-only" id={summaryId}>
        {summary}
      </p>
      <div aria-hidden="true">{children}</div>
      <details className="mt-1 print:hidden">
        <summary className="inline-block rounded-control text-small font-medium text-accent marker:content-none">
          Numbers
        </summary>
        <table className="mt-1 w-full text-small">
          <thead>
            <tr>
              {head.map((text, index) => (
                <th
                  className={index === 0 ? "text-left font-medium" : "text-right font-medium"}
                  key={text}
                  scope="col"
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = "", ...figures]) => (
              <tr className="border-t border-line" key={name}>
                <th className="text-left font-normal" scope="row">
                  {name}
                </th>
                {figures.map((figure, index) => (
                  <td className="text-right" key={head[index + 1]}>
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
