"use client";

import type { ReactNode } from "react";
import { monthsBetween } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { classNames } from "@/ui/kit/class-names";
import { useRowWindow } from "@/ui/kit/use-row-window";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import type { BarActions } from "@/ui/roadmap/timeline-bar-button";
import { TimelineBarButton } from "@/ui/roadmap/timeline-bar-button";
import { LANE_GRID, PLOT_WIDTH, plotColumns } from "@/ui/roadmap/timeline-grid";
import { at, groundOf } from "@/ui/roadmap/timeline-ground";
import { TimelineHead } from "@/ui/roadmap/timeline-head";
import type { TimelineLine } from "@/ui/roadmap/timeline-lanes";
import { TimelineLinks } from "@/ui/roadmap/timeline-links";

type Props = BarActions & {
  data: TimelineOutput;
  lines: readonly TimelineLine[];
  listsOutages: boolean;
};

const LINE_PX = 24;
/** More lines than this scroll in their own window, and only those in it are drawn. */
const LINES_IN_FLOW = 90;

/** Lanes with their bars on the ground of granted outages. */
export const TimelinePlot = (props: Props) => {
  const { data, lines, listsOutages, selected } = props;
  const isWindowed = lines.length > LINES_IN_FLOW;
  const { scroller, items, before, after } = useRowWindow(isWindowed ? lines.length : 0, LINE_PX);
  const shown = isWindowed ? items.flatMap(({ index }) => lines[index] ?? []) : lines;
  const chosen = data.packages.find(({ code }) => code === selected);
  const mine = data.sites.find(({ siteId }) => siteId === chosen?.siteId)?.grantedHours ?? null;
  const tabStop = shown
    .flatMap(({ bars }) => bars)
    .find(({ packages }) => packages.some((each) => each === chosen));
  const firstBar = tabStop ?? shown.find(({ bars }) => bars.length > 0)?.bars[0];
  return (
    <div
      className={classNames(
        isWindowed ? "max-h-[calc(100dvh-var(--shell-height)-96px)] overflow-auto" : "max-xl:overflow-x-auto",
      )}
      ref={scroller}
    >
      <div className={PLOT_WIDTH}>
        <div className={classNames("sticky top-0 z-3", !isWindowed && "xl:top-(--shell-height)")}>
          <TimelineHead {...data} listsOutages={listsOutages} />
        </div>
        <Lines {...props} firstBar={firstBar} mine={mine} shown={shown}>
          <span aria-hidden="true" className="block" style={{ height: isWindowed ? before : 0 }} />
        </Lines>
        <span aria-hidden="true" className="block" style={{ height: isWindowed ? after : 0 }} />
      </div>
    </div>
  );
};

type LinesProps = Props & {
  shown: readonly TimelineLine[];
  mine: readonly number[] | null;
  firstBar: TimelineLine["bars"][number] | undefined;
  children: ReactNode;
};

const Lines = ({ shown, mine, firstBar, children, ...props }: LinesProps) => {
  const { data, lines, selected } = props;
  const horizon = data.months.length;
  const chosen = data.packages.find(({ code }) => code === selected);
  return (
    <div>
      {children}
      <div className="relative">
        {shown.map((line) => (
          <Line {...props} firstBar={firstBar} key={line.key} line={line} mine={mine} />
        ))}
        <div className="pointer-events-none absolute inset-y-0 right-4 left-44">
          <TodayLine months={data.months} today={data.today} />
          {selected !== null && shown === lines && chosen && (
            <TimelineLinks horizon={horizon} lines={lines} needs={chosen.needs} selected={selected} />
          )}
        </div>
      </div>
    </div>
  );
};

const Line = (props: Omit<LinesProps, "shown" | "children"> & { line: TimelineLine }) => {
  const { line, mine, data, firstBar } = props;
  const isFirst = line.laneName !== null;
  return (
    <div className={classNames(LANE_GRID, isFirst && "border-t border-line-strong")}>
      <div className="sticky left-0 z-3 h-6 truncate bg-surface pt-0.5 pr-2 pl-4">
        {isFirst && <h3 className="truncate font-semibold">{line.laneName}</h3>}
      </div>
      <div className="relative h-6" style={{ background: groundOf(line.grantedHours, mine) }}>
        {line.printsHours && (
          <div
            className="grid text-center text-tick leading-6 text-ink-3"
            style={plotColumns(data.months.length)}
          >
            {line.grantedHours.map((hours, month) => (
              <span key={data.months[month]}>{hours > 0 ? `${hours} h` : ""}</span>
            ))}
          </div>
        )}
        {line.bars.map((bar) => (
          <TimelineBarButton {...props} bar={bar} isTabStop={bar === firstBar} key={bar.packages[0].code} />
        ))}
      </div>
    </div>
  );
};

const TodayLine = ({ months, today }: { months: readonly Month[]; today: string }) => {
  const [first] = months;
  if (first === undefined) return null;
  const period = monthsBetween(first, today.slice(0, 7) as Month) + (Number(today.slice(8, 10)) - 1) / 31;
  if (period < 0 || period > months.length) return null;
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 w-[1.5px] bg-ink"
      style={{ left: at(period, months.length) }}
    />
  );
};
