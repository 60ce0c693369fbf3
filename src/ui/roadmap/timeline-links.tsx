import { at } from "@/ui/roadmap/timeline-ground";
import type { TimelineLine } from "@/ui/roadmap/timeline-lanes";

type Props = { lines: readonly TimelineLine[]; selected: string; needs: readonly string[]; horizon: number };

const LINE_PX = 24;

type Spot = { line: number; start: number; end: number };

const spotOf = (lines: readonly TimelineLine[], code: string): Spot | null => {
  for (const [line, { bars }] of lines.entries())
    for (const { packages, start, end } of bars)
      if (packages.some((each) => each.code === code)) return { line, start, end };
  return null;
};

/** From the end of what the selected package needs to where it begins; all other dependencies stay undrawn. */
export const TimelineLinks = ({ lines, selected, needs, horizon }: Props) => {
  const to = spotOf(lines, selected);
  if (!to) return null;
  const from = needs.flatMap((code) => spotOf(lines, code) ?? []);
  const y = (line: number) => line * LINE_PX + LINE_PX / 2;
  return (
    <span aria-hidden="true" className="pointer-events-none absolute inset-0">
      <svg
        className="absolute inset-0 h-full w-full"
        preserveAspectRatio="none"
        viewBox={`0 0 ${horizon} ${lines.length * LINE_PX}`}
      >
        {from.map((spot, index) => {
          const turn = Math.max(spot.end, Math.min(to.start - 0.2, to.end));
          return (
            <path
              d={`M${spot.end} ${y(spot.line)}H${turn}V${y(to.line)}H${to.start}`}
              fill="none"
              key={index}
              stroke="var(--color-ink)"
              strokeWidth="1.5"
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </svg>
      {from.length > 0 && (
        <span
          className="absolute size-0 -translate-x-full -translate-y-1/2 border-y-[4px] border-l-[6px] border-y-transparent border-l-ink"
          style={{ left: at(to.start, horizon), top: y(to.line) }}
        />
      )}
    </span>
  );
};
