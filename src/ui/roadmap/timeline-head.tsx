import { monthsBetween, monthOf } from "@/domain/shared/month";
import { shortMonth } from "@/ui/roadmap/month-words";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { TimelineDeadlines } from "@/ui/roadmap/timeline-deadlines";
import { LANE_GRID, plotColumns } from "@/ui/roadmap/timeline-grid";

type Props = Pick<TimelineOutput, "months" | "sites" | "today" | "deadlines"> & { listsOutages: boolean };

const SITES_SHOWN = 2;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Years, months and, where the lanes are not sites, which sites grant an outage. */
export const TimelineHead = ({ months, sites, today, deadlines, listsOutages }: Props) => {
  const now = months[0] === undefined ? -1 : monthsBetween(months[0], monthOf(today));
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <div className="bg-surface">
      <div className={LANE_GRID}>
        <span className="sticky left-0 z-1 bg-surface" />
        <div className="grid" style={plotColumns(months.length)}>
          {years.map((year) => (
            <span
              className="border-l border-line-strong pl-1.5 text-dense font-semibold"
              key={year}
              style={{ gridColumn: `span ${months.filter((month) => month.startsWith(year)).length}` }}
            >
              {year}
            </span>
          ))}
        </div>
      </div>
      <div className={LANE_GRID}>
        <span className="sticky left-0 z-1 bg-surface" />
        <div className="grid" style={plotColumns(months.length)}>
          {months.map((month, index) => (
            <span
              className="flex justify-center text-small leading-5 whitespace-nowrap text-ink-3"
              key={month}
            >
              {index === now ? (
                <span className="relative z-1 rounded-cell bg-ink px-1 font-medium text-surface">
                  {day.format(Date.parse(today))}
                </span>
              ) : (
                shortMonth(month)
              )}
            </span>
          ))}
        </div>
      </div>
      <TimelineDeadlines deadlines={deadlines} months={months} />
      {listsOutages && sites.some(({ grantedHours }) => grantedHours.some((hours) => hours > 0)) && (
        <div className={`${LANE_GRID} border-b border-line-strong pt-1 pb-1`}>
          <span className="sticky left-0 z-1 bg-surface pr-2 pl-4 text-small leading-4 font-medium">
            Outages granted
            <span className="block font-normal text-ink-3">hours per month</span>
          </span>
          <div className="grid" style={plotColumns(months.length)}>
            {months.map((month, index) => (
              <OutagesOfMonth index={index} key={month} sites={sites} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
};

const OutagesOfMonth = ({ sites, index }: Pick<Props, "sites"> & { index: number }) => {
  const granting = sites.filter(({ grantedHours }) => (grantedHours[index] ?? 0) > 0);
  const shown = granting.length > SITES_SHOWN + 1 ? SITES_SHOWN : granting.length;
  return (
    <span className="overflow-hidden text-center text-tick leading-[13px]">
      {granting.slice(0, shown).map(({ siteId, code, grantedHours }) => (
        <span className="block" key={siteId}>
          <b>{code}</b>
          <span className="block text-ink-3">{grantedHours[index]} h</span>
        </span>
      ))}
      {granting.length > shown && <span className="block text-ink-3">+{granting.length - shown} sites</span>}
    </span>
  );
};
