import { monthOf, monthsBetween } from "@/domain/shared/month";
import { ChartFigure } from "@/ui/charts/chart-figure";
import { classNames } from "@/ui/kit/class-names";
import { StopMark } from "@/ui/kit/marks";
import { Panel } from "@/ui/kit/panel";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { LANE_GRID, PLOT_WIDTH, plotColumns } from "@/ui/roadmap/timeline-grid";

type Role = TimelineOutput["roles"][number];

const BAR_PX = 18;
const FULL_SHARE = 0.97;

const rounded = (fte: number): string => String(Math.round(fte * 10) / 10);
const isFull = (used: number, capacity: number) => used > 0 && used >= capacity * FULL_SHARE;
const isOver = (used: number, capacity: number) => used > capacity + 1e-6;

const fullestMonth = ({ roles, months }: TimelineOutput): string | null => {
  const full = months.map(
    (_, month) =>
      roles.filter(({ usedFte, capacityFte }) => isFull(usedFte[month] ?? 0, capacityFte[month] ?? 0)).length,
  );
  const most = Math.max(0, ...full);
  const month = months[full.indexOf(most)];
  return most > 0 && month !== undefined ? `fullest in ${monthWithYear(month)}: ${most} at the limit` : null;
};

/** People the plan needs by role and month, against the line of what there is. */
export const WorkloadPanel = ({ data }: { data: TimelineOutput }) => {
  const { roles, months, unlimitedRoles } = data;
  if (roles.length === 0) return null;
  const fullest = fullestMonth(data);
  return (
    <Panel
      aside={[`${roles.length} roles`, fullest].filter(Boolean).join(", ")}
      footer={
        unlimitedRoles.length > 0 &&
        `No capacity entered, so nothing is limited: ${unlimitedRoles.join(", ")}.`
      }
      title="Workload by role"
      unit="FTE a month; the line is the limit"
    >
      <div className="-mx-4 overflow-x-auto [&_details]:px-4">
        <div className={PLOT_WIDTH}>
          <ChartFigure
            head={["Role", ...months.map(monthWithYear)]}
            rows={roles.map(({ name, usedFte, capacityFte }) => [
              name,
              ...usedFte.map((used, month) => `${rounded(used)} of ${rounded(capacityFte[month] ?? 0)}`),
            ])}
            summary={`Workload of ${roles.length} roles over ${months.length} months, ${fullest ?? "none at the limit"}.`}
          >
            {roles.map((role) => (
              <RoleRow data={data} key={role.roleId} role={role} />
            ))}
          </ChartFigure>
        </div>
      </div>
    </Panel>
  );
};

const RoleRow = ({ role, data }: { role: Role; data: TimelineOutput }) => {
  const { usedFte, capacityFte } = role;
  const [first] = data.months;
  const now = first === undefined ? 0 : monthsBetween(first, monthOf(data.today));
  const largest = Math.max(...capacityFte, ...usedFte, 0.1);
  return (
    <div className={`${LANE_GRID} h-6 items-end border-b border-line`}>
      <span className="flex items-baseline justify-between gap-1 truncate pr-2 pb-0.5 pl-4 text-small">
        <span className="truncate" title={role.name}>
          {role.name}
        </span>
        <span className="text-tick text-ink-3">{rounded(Math.max(...capacityFte))}</span>
      </span>
      <div className="grid h-full items-end" style={plotColumns(data.months.length)}>
        {usedFte.map((used, month) => (
          <MonthBar
            capacity={capacityFte[month] ?? 0}
            isPast={month < now}
            key={data.months[month]}
            largest={largest}
            used={used}
          />
        ))}
      </div>
    </div>
  );
};

type MonthBarProps = { used: number; capacity: number; largest: number; isPast: boolean };

const MonthBar = ({ used, capacity, largest, isPast }: MonthBarProps) => {
  const isAtLimit = isFull(used, capacity);
  return (
    <span className="relative block h-full">
      <span
        className="absolute inset-x-0 border-t border-line-strong"
        style={{ bottom: (capacity / largest) * BAR_PX }}
      />
      <span
        className={classNames(
          "absolute inset-x-0.5 bottom-0 overflow-hidden text-center text-tick leading-4 font-semibold",
          isAtLimit ? "bg-ink-2 text-surface" : isPast ? "bg-ink-3" : "bg-line-strong",
        )}
        style={{ height: (used / largest) * BAR_PX }}
      >
        {isAtLimit && !isOver(used, capacity) && "full"}
      </span>
      {isOver(used, capacity) && <StopMark className="absolute inset-x-0 bottom-1 mx-auto" size={11} />}
    </span>
  );
};
