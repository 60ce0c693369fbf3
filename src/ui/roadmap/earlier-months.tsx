import { Fragment, type ReactNode } from "react";
import type { Month } from "@/domain/shared/month";
import { limitWords } from "@/ui/roadmap/limit-words";
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
const HOLDERS_SHOWN = 4;

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
}: Pick<Props, "months" | "onSelect"> & { children?: ReactNode }) => {
  const firstMentions = firstMentionsIn(months);
  return (
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
                <LimitLine
                  isNamed={(code) => firstMentions.get(code) === month}
                  key={`${limit.kind} ${limit.subject} ${limit.fromMonth} ${limit.heldBy[0]?.code}`}
                  limit={limit}
                  onSelect={onSelect}
                />
              ))}
            </td>
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
};

/** The month in which each package is met first: its name is written there, after that its code is enough. */
const firstMentionsIn = (months: readonly EarlierMonth[]): ReadonlyMap<string, Month> => {
  const first = new Map<string, Month>();
  for (const { month, limits } of months)
    for (const { code } of limits.flatMap(({ heldBy }) => heldBy))
      if (!first.has(code)) first.set(code, month);
  return first;
};

const freeWords = (gain: number | null): string => {
  if (gain === null) return "Free: move it or plan again";
  if (gain === 0) return "Free, tried: no more risk removed";
  const points = gain.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `Free, tried: ${points} risk points more. Move it or plan again.`;
};

type DoorProps = Pick<Props, "onSelect"> & { isNamed: (code: string) => boolean };

const LimitLine = ({ limit, ...doors }: DoorProps & { limit: BindingLimit }) => {
  const { kind, heldBy } = limit;
  const { what, lack } = limitWords(limit);
  const [needed] = heldBy;
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-2 pb-0.5">
      {kind === "prerequisite" && needed ? (
        <span>
          <PackageDoor {...doors} {...needed} /> {what}
        </span>
      ) : (
        <span>{what}</span>
      )}
      <span className="text-right text-ink-2">{lack}</span>
      {kind !== "prerequisite" && heldBy.length > 0 && (
        <span className="col-span-2 text-small text-ink-3">
          <Holders {...doors} heldBy={heldBy} />
        </span>
      )}
    </div>
  );
};

/** A limit that many share is held by nobody in particular. */
const Holders = ({ heldBy, ...doors }: DoorProps & Pick<BindingLimit, "heldBy">) => {
  if (heldBy.length > HOLDERS_SHOWN) return `shared with ${heldBy.length} packages`;
  return (
    <>
      held by{" "}
      {heldBy.map((holder, index) => (
        <Fragment key={holder.code}>
          {index > 0 && ", "}
          <PackageDoor {...doors} {...holder} />
        </Fragment>
      ))}
    </>
  );
};

const PackageDoor = ({ code, name, onSelect, isNamed }: DoorProps & { code: string; name: string }) => (
  <>
    <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
      {code}
    </button>
    {isNamed(code) && ` ${name}`}
  </>
);
