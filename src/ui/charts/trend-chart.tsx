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
import { type EndLabel, EndLabels } from "./end-labels";
import { VerifiedDot } from "./verified-dot";

/** One month; one without a verified figure is bridged. All figures are % of target, 0 to 100. */
export type TrendPoint = {
  /** As printed under the axis: "Oct 26". */
  month: string;
  verified?: number;
  /** P80 and P50: what is reached with 80 % certainty, and as likely as not. Start it at the last verified month. */
  forecast?: readonly [atLeast: number, likely: number];
  /** The baseline plan. */
  planned?: number;
};

export type TrendChartProps = {
  /** The chart in a sentence with its numbers. */
  summary: string;
  points: readonly TrendPoint[];
  target?: number;
};

const HEIGHT_PX = 196;
const NUMBERED_DOTS = 6;

const show = (value: number | undefined) => (value === undefined ? "–" : String(Math.round(value)));

const endLabels = (last: TrendPoint | undefined, target: number): EndLabel[] => {
  const labels: EndLabel[] = [{ text: "target", share: target / 100 }];
  if (last?.planned !== undefined)
    labels.push({ text: `plan ${show(last.planned)}`, share: last.planned / 100 });
  if (last?.forecast !== undefined) {
    const [atLeast, likely] = last.forecast;
    labels.push({ text: `P50 ${show(likely)}`, share: likely / 100, strong: true });
    labels.push({ text: `P80 ${show(atLeast)}`, share: atLeast / 100 });
  }
  return labels;
};

/** All dots carry their number while they are few, otherwise the first and the last. */
const numberedDots = (points: readonly TrendPoint[]): ReadonlySet<number | undefined> => {
  const verified = points.flatMap(({ verified }, index) => (verified === undefined ? [] : [index]));
  return new Set(verified.length <= NUMBERED_DOTS ? verified : [verified[0], verified.at(-1)]);
};

const COLUMNS: readonly { head: string; figure: (point: TrendPoint) => number | undefined }[] = [
  { head: "Verified", figure: ({ verified }) => verified },
  { head: "P80", figure: ({ forecast }) => forecast?.[0] },
  { head: "P50", figure: ({ forecast }) => forecast?.[1] },
  { head: "Plan", figure: ({ planned }) => planned },
];

/** Share of target over the months. Load it lazily (`next/dynamic`, `ssr: false`): Recharts weighs more than a page. */
export function TrendChart({ summary, points, target = 100 }: TrendChartProps) {
  const columns = COLUMNS.filter(({ figure }) => points.some((point) => figure(point) !== undefined));
  return (
    <ChartFigure
      head={["Month", ...columns.map(({ head }) => head)]}
      rows={points
        .filter((point) => columns.some(({ figure }) => figure(point) !== undefined))
        .map((point) => [point.month, ...columns.map(({ figure }) => show(figure(point)))])}
      summary={summary}
    >
      <TrendPlot points={points} target={target} />
    </ChartFigure>
  );
}

function TrendPlot({ points, target }: { points: readonly TrendPoint[]; target: number }) {
  const tick = { fill: "var(--color-ink-3)", fontSize: 11 };
  const still = { isAnimationActive: false, activeDot: false, type: "linear" } as const;
  return (
    <ResponsiveContainer height={HEIGHT_PX} width="100%">
      <ComposedChart
        accessibilityLayer={false}
        data={[...points]}
        margin={{ top: 12, right: 64, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: "var(--color-line-strong)" }}
          dataKey="month"
          height={24}
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
        <Area {...still} dataKey="forecast" fill="var(--color-mark-forecast)" fillOpacity={1} stroke="none" />
        <Line {...still} dataKey="planned" dot={false} stroke="var(--color-ink-3)" strokeWidth={1} />
        <ReferenceLine stroke="var(--color-mark-target)" strokeWidth={2} y={target} />
        <Line
          {...still}
          connectNulls
          dataKey="verified"
          dot={<VerifiedDot numbered={numberedDots(points)} />}
          stroke="var(--color-mark-verified)"
          strokeWidth={3}
        />
        <EndLabels labels={endLabels(points.at(-1), target)} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
