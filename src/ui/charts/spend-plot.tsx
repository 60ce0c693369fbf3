"use client";
import { Bar, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";

/** One quarter; all amounts in the unit named beside the chart's title. */
export type QuarterSpend = {
  /** "Q2 26" */
  quarter: string;
  spent: number;
  planned: number;
  /** Drawn as a frame around the bar. */
  limit?: number;
  /** By how much it breaks its limit, as printed: "30 over". */
  over?: string;
};

type SpendPlotProps = { quarters: readonly QuarterSpend[]; formatAmount: (amount: number) => string };

const BAR = { isAnimationActive: false, barSize: 96 } as const;
const FRAME = { fill: "none", stroke: "var(--color-ink)", strokeWidth: 1.5 } as const;
/** The halo keeps a total readable where it meets its frame. */
const TOTAL = {
  fill: "var(--color-ink)",
  fontSize: 12,
  fontWeight: 600,
  paintOrder: "stroke",
  stroke: "var(--color-surface)",
  strokeWidth: 4,
} as const;

/** Bars of past and future spend with their totals, each in the frame of its limit. */
export function SpendPlot({ quarters, formatAmount }: SpendPlotProps) {
  return (
    <ResponsiveContainer height={104} width="100%">
      <ComposedChart
        accessibilityLayer={false}
        data={[...quarters]}
        margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
      >
        <XAxis
          axisLine={{ stroke: "var(--color-line-strong)" }}
          dataKey="quarter"
          height={20}
          interval="equidistantPreserveStart"
          tick={{ fill: "var(--color-ink-3)", fontSize: 11 }}
          tickLine={false}
        />
        {/* A second, hidden axis lets the limit stand around the bar instead of beside it. */}
        <XAxis dataKey="quarter" hide xAxisId="limit" />
        <YAxis hide />
        <Bar {...BAR} dataKey="spent" fill="var(--color-ink-3)" stackId="spend" />
        <Bar {...BAR} dataKey="planned" fill="var(--color-line-strong)" stackId="spend" />
        <Bar {...BAR} {...FRAME} dataKey="limit" xAxisId="limit" />
        {/* An undrawn line along the tops carries the totals. */}
        <Line
          activeDot={false}
          dataKey={({ spent, planned }: QuarterSpend) => spent + planned}
          dot={false}
          isAnimationActive={false}
          stroke="none"
        >
          <LabelList {...TOTAL} formatter={(total) => formatAmount(Number(total))} position="top" />
        </Line>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
