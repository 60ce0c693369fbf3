"use client";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { ChartFigure } from "./chart-figure";
import { type ChartLabel, spreadLabels } from "./spread-labels";
import { VerifiedDot } from "./verified-dot";

/** One month. All figures are % of target, 0 to 100. */
export type TrendPoint = {
  /** As printed under the axis: "Oct 26". */
  month: string;
  verified?: number;
  /** P80 and P50: what is reached with 80 % certainty, and as likely as not. Start it at the last verified month. */
  forecast?: readonly [atLeast: number, likely: number];
  /** The baseline plan. */
  planned?: number;
};

export type TrendChartProps = { summary: string; points: readonly TrendPoint[]; target?: number };

const HEIGHT_PX = 196;
const TOP_PX = 12;
const AXIS_PX = 24;
const PLOT_PX = HEIGHT_PX - TOP_PX - AXIS_PX;
const LABEL_GAP_PX = 14;
const LABEL_WIDTH_PX = 64;
const NUMBERED_DOTS = 6;

const show = (value: number | undefined) => (value === undefined ? "–" : String(Math.round(value)));

const endLabels = (points: readonly TrendPoint[], target: number): ChartLabel[] => {
  const last = points.at(-1);
  const labels: ChartLabel[] = [{ text: "target", share: target / 100 }];
  if (last?.planned !== undefined)
    labels.push({ text: `plan ${show(last.planned)}`, share: last.planned / 100 });
  if (last?.forecast !== undefined) {
    const [atLeast, likely] = last.forecast;
    labels.push({ text: `P50 ${show(likely)}`, share: likely / 100, strong: true });
    labels.push({ text: `P80 ${show(atLeast)}`, share: atLeast / 100 });
  }
  return labels;
};

/** Share of target over the months. Load it lazily (`next/dynamic`, `ssr: false`): Recharts weighs more than a page. */
export function TrendChart({ summary, points, target = 100 }: TrendChartProps) {
  const labels = endLabels(points, target);
  const tops = spreadLabels(
    labels.map(({ share }) => share),
    PLOT_PX,
    LABEL_GAP_PX,
  );
  const verifiedMonths = points.flatMap(({ verified }, index) => (verified === undefined ? [] : [index]));
  const numbered = new Set(
    verifiedMonths.length <= NUMBERED_DOTS ? verifiedMonths : [verifiedMonths[0], verifiedMonths.at(-1)],
  );
  return (
    <ChartFigure
      head={["Month", "Verified", "P80", "P50", "Plan"]}
      rows={points.map(({ month, verified, forecast, planned }) => [
        month,
        show(verified),
        show(forecast?.[0]),
        show(forecast?.[1]),
        show(planned),
      ])}
      summary={summary}
    >
      <div className="relative" style={{ height: HEIGHT_PX, paddingRight: LABEL_WIDTH_PX }}>
        <TrendPlot isNumbered={(index) => numbered.has(index)} points={points} target={target} />
        {labels.map(({ text, strong }, index) => (
          <span
            className={`absolute right-0 text-small whitespace-nowrap ${strong ? "font-semibold" : "text-ink-3"}`}
            key={text}
            style={{ top: TOP_PX + (tops[index] ?? 0) - 8, width: LABEL_WIDTH_PX - 8 }}
          >
            {text}
          </span>
        ))}
      </div>
    </ChartFigure>
  );
}

type TrendPlotProps = {
  points: readonly TrendPoint[];
  target: number;
  isNumbered: (index: number) => boolean;
};

function TrendPlot({ points, target, isNumbered }: TrendPlotProps) {
  const tick = { fill: "var(--color-ink-3)", fontSize: 11 };
  const still = { isAnimationActive: false, activeDot: false } as const;
  return (
    <ResponsiveContainer height={HEIGHT_PX} width="100%">
      <ComposedChart
        accessibilityLayer={false}
        data={[...points]}
        margin={{ top: TOP_PX, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: "var(--color-line-strong)" }}
          dataKey="month"
          height={AXIS_PX}
          interval="equidistantPreserveStart"
          minTickGap={16}
          tick={tick}
          tickLine={false}
        />
        <YAxis
          axisLine={false}
          domain={[0, 100]}
          tick={tick}
          tickLine={false}
          ticks={[0, 25, 50, 75, 100]}
          width={32}
        />
        <Area
          {...still}
          dataKey="forecast"
          fill="var(--color-mark-forecast)"
          fillOpacity={1}
          stroke="none"
          type="linear"
        />
        <Line
          {...still}
          dataKey="planned"
          dot={false}
          stroke="var(--color-ink-3)"
          strokeWidth={1}
          type="linear"
        />
        <ReferenceLine stroke="var(--color-mark-target)" strokeWidth={2} y={target} />
        <Line
          {...still}
          dataKey="verified"
          dot={<VerifiedDot isNumbered={isNumbered} />}
          stroke="var(--color-mark-verified)"
          strokeWidth={3}
          type="linear"
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
