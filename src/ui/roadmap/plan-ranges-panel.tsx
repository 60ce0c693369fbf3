"use client";

import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { FormError } from "@/ui/kit/form-error";
import { Panel } from "@/ui/kit/panel";
import { endWords } from "@/ui/roadmap/range-words";
import type { PlanRangesOutput, TimelinePackage } from "@/ui/roadmap/roadmap-output";
import { usePlanRanges } from "@/ui/roadmap/use-plan-ranges";

type Props = {
  programmeId: string;
  packages: readonly TimelinePackage[];
  onSelect: (code: string) => void;
};

const count = new Intl.NumberFormat("en-GB");

/** When the whole plan ends and what it costs if work takes longer and costs more, and which packages decide it. */
export const PlanRangesPanel = ({ programmeId, packages, onSelect }: Props) => {
  const { data: ranges, error } = usePlanRanges(programmeId);
  if (ranges === null) return null;
  return (
    <Panel
      title="When it ends and what it costs, if estimates vary"
      unit={ranges && `${count.format(ranges.draws)} draws of the initiatives' low, likely and high figures`}
    >
      <FormError message={error ? messageOf(error) : undefined} />
      {!ranges && !error && <p className="min-h-20 text-ink-2">Drawing 1,000 times…</p>}
      {ranges && (
        <>
          <FiguresStrip figures={figuresOf(ranges)} />
          <Drivers onSelect={onSelect} packages={packages} ranges={ranges} />
          <p className="mt-2 text-small text-ink-3">
            Work keeps its order and waits for people, for what it needs and for the next outage. After the
            programme&rsquo;s end the last year&rsquo;s people and outages are assumed. Figures nobody has
            replaced are planning assumptions.
          </p>
        </>
      )}
    </Panel>
  );
};

const figuresOf = ({ programme, planned, lastMonth, currency }: PlanRangesOutput) => {
  const { budget } = formatsFor(currency);
  const { finish, cost } = programme;
  const late = (month: typeof finish.p50) =>
    month === null || month > lastMonth ? "after the programme's end" : "within the programme";
  const more = (amount: number) =>
    `${budget(Math.abs(amount - planned.cost))} ${amount < planned.cost ? "below" : "above"} plan`;
  return [
    { label: "Half the draws end by (P50)", figure: endWords(finish.p50), note: late(finish.p50) },
    {
      label: "Four in five end by (P80)",
      figure: endWords(finish.p80),
      note: `planned: ${endWords(planned.lastMonth)}`,
    },
    { label: "Half cost at most (P50)", figure: budget(cost.p50), note: more(cost.p50) },
    { label: "Four in five cost at most (P80)", figure: budget(cost.p80), note: more(cost.p80) },
  ];
};

const DRIVERS_SHOWN = 5;
/** What seldom decides the end is no driver of it. */
const LEAST_SHARE = 0.1;

const Drivers = ({
  ranges,
  packages,
  onSelect,
}: Omit<Props, "programmeId"> & { ranges: PlanRangesOutput }) => {
  const { percent } = formatsFor(ranges.currency);
  const drivers = ranges.packages
    .filter(({ drivesEnd }) => drivesEnd >= LEAST_SHARE)
    .toSorted((a, b) => b.drivesEnd - a.drivesEnd)
    .slice(0, DRIVERS_SHOWN);
  if (drivers.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 font-semibold">What decides the end most often</h3>
      <ul>
        {drivers.map(({ code, drivesEnd }) => (
          <li key={code}>
            <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
              {code}
            </button>{" "}
            {packages.find((each) => each.code === code)?.name}
            <span className="text-ink-3"> in {percent(drivesEnd)} of the draws</span>
          </li>
        ))}
      </ul>
    </>
  );
};
