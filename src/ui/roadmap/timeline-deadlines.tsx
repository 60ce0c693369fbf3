"use client";

import { Flag } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { monthOf } from "@/domain/shared/month";
import { classNames } from "@/ui/kit/class-names";
import { AttentionMark, StopMark } from "@/ui/kit/marks";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { LANE_GRID, plotColumns } from "@/ui/roadmap/timeline-grid";

type Deadline = TimelineOutput["deadlines"][number];

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

const words = ({ name, dueOn, state }: Deadline): string =>
  `${dayFormat.format(Date.parse(dueOn))}: ${name}${state === "met" ? ", met" : state === "overdue" ? ", overdue" : ""}`;

/** The months in which a duty is due; a mark opens the obligations. */
export const TimelineDeadlines = ({ months, deadlines }: Pick<TimelineOutput, "months" | "deadlines">) => {
  const pathname = usePathname();
  const inMonths = deadlines.filter(({ dueOn }) => months.includes(monthOf(dueOn)));
  if (inMonths.length === 0) return null;
  return (
    <div className={`${LANE_GRID} border-b border-line`}>
      <span className="sticky left-0 z-1 bg-surface pr-2 pl-4 leading-6 font-medium">Deadlines</span>
      <div className="grid" style={plotColumns(months.length)}>
        {months.map((month) => {
          const here = inMonths.filter(({ dueOn }) => monthOf(dueOn) === month);
          return (
            <span className="flex justify-center" key={month}>
              {here.length > 0 && <Mark deadlines={here} href={`${pathname}/obligations` as Route} />}
            </span>
          );
        })}
      </div>
    </div>
  );
};

const Mark = ({ deadlines, href }: { deadlines: readonly Deadline[]; href: Route }) => {
  const isOverdue = deadlines.some(({ state }) => state === "overdue");
  const isSoon = deadlines.some(({ state }) => state === "soon");
  const isMet = deadlines.every(({ state }) => state === "met");
  const all = deadlines.map(words).join("; ");
  const text = deadlines.length > 1 ? `${deadlines.length} days: ${all}` : all;
  return (
    <Link
      aria-label={text}
      className={classNames(
        "flex h-6 min-w-6 items-center justify-center gap-0.5 text-small font-medium",
        isMet && "text-ink-3",
      )}
      href={href}
      prefetch={false}
      title={text}
    >
      {isOverdue ? (
        <StopMark size={11} />
      ) : isSoon ? (
        <AttentionMark size={11} />
      ) : (
        <Flag aria-hidden="true" size={12} />
      )}
      {deadlines.length > 1 && deadlines.length}
    </Link>
  );
};
