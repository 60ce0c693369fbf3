import { Fragment, type ReactNode } from "react";
import type { Month } from "@/domain/shared/month";
import { monthWithYear, shortMonth } from "@/ui/roadmap/month-words";
import type { WhyOutput } from "@/ui/roadmap/roadmap-output";

type EarlierMonth = WhyOutput["months"][number];
type BindingLimit = EarlierMonth["limits"][number];

type Props = {
  months: readonly EarlierMonth[];
  /** Null: it has no place. */
  startMonth: Month | null;
  /** Whether it breaks no limit where it stands. */
  isSound: boolean;
  onSelect: (code: string) => void;
};

const MONTHS_SHOWN = 8;
const HOLDERS_SHOWN = 3;

/** The months before its start, the last ones at once and those before them on demand. */
export const EarlierMonths = ({ months, startMonth, isSound, onSelect }: Props) => {
  const [earlier, last] = [months.slice(0, -MONTHS_SHOWN), months.slice(-MONTHS_SHOWN)];
  return (
    <>
      {earlier.length > 0 && (
        <details className="mb-1">
          <summary className="inline-block min-h-6 rounded-control text-small font-medium text-accent marker:content-none">
            {earlier.length === 1 ? "One month before" : `${earlier.length} months before`}
          </summary>
          <MonthTable months={earlier} onSelect={onSelect} />
        </details>
      )}
      <MonthTable months={last} onSelect={onSelect}>
        {startMonth && (
          <tr className="border-t border-ink-3 align-top font-semibold">
            <th className="py-0.5 text-left" scope="row">
              {shortMonth(startMonth)}
            </th>
            <td className="py-0.5">{isSound ? "Fits" : "Breaks a limit, see above"}</td>
          </tr>
        )}
      </MonthTable>
    </>
  );
};

const MonthTable = ({
  months,
  onSelect,
  children,
}: Pick<Props, "months" | "onSelect"> & { children?: ReactNode }) => (
  <table className="w-full">
    <thead>
      <tr className="text-left text-small text-ink-3">
        <th className="w-11 font-medium" scope="col">
          Start
        </th>
        <th className="font-medium" scope="col">
          Binding limit
        </th>
      </tr>
    </thead>
    <tbody>
      {months.map(({ month, limits, gain }, index) => (
        <tr className="border-t border-line align-top" key={month}>
          <th className="py-0.5 text-left font-semibold" scope="row">
            {index === 0 || month.endsWith("-01") ? monthWithYear(month) : shortMonth(month)}
          </th>
          <td className="py-0.5">
            {limits.length === 0 && freeWords(gain)}
            {limits.map((limit) => (
              <LimitLine key={limit.sentence} limit={limit} onSelect={onSelect} />
            ))}
          </td>
        </tr>
      ))}
      {children}
    </tbody>
  </table>
);

const freeWords = (gain: number | null): string => {
  if (gain === null) return "Free: move it or plan again";
  if (gain === 0) return "Free, tried: no more risk removed";
  const points = gain.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `Free, tried: ${points} risk points more. Move it or plan again.`;
};

const LimitLine = ({ limit, onSelect }: { limit: BindingLimit; onSelect: Props["onSelect"] }) => {
  const { kind, sentence, heldBy } = limit;
  const others = heldBy.length - HOLDERS_SHOWN;
  return (
    <div className="pb-0.5">
      <span className="block first-letter:uppercase">{sentence}</span>
      {heldBy.length > 0 && (
        <span className="block text-small text-ink-3">
          {kind === "prerequisite" ? "Wait for " : "Held by "}
          {heldBy.slice(0, HOLDERS_SHOWN).map(({ code, name }, index) => (
            <Fragment key={code}>
              {index > 0 && ", "}
              <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
                {code}
              </button>{" "}
              {name}
            </Fragment>
          ))}
          {others > 0 && ` and ${others} more`}
        </span>
      )}
    </div>
  );
};
