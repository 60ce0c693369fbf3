"use client";
import { Bar, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { AttentionMark } from "@/ui/kit/marks";
import { ChartFigure } from "./chart-figure";

/** One quarter; all amounts in the unit named beside the chart's title. */
export type QuarterSpend = {
  /** "Q2 26" */
  quarter: string;
  spent: number;
  planned: number;
  /** Drawn as a frame around the bar. */
  limit?: number;
  /** `spent + planned` as printed. */
  total: string;
  /** By how much it breaks its limit, as printed: "30 over". */
  over?: string;
};

/** A limit over several quarters, drawn below them. */
export type SpendFrame = {
  /** "1.35 of 1.40 M" */
  text: string;
  quarters: number;
  /** Used part of the limit, 0 to 1. */
  share: number;
};

export type QuarterBarsProps = {
  summary: string;
  quarters: readonly QuarterSpend[];
  frames?: readonly SpendFrame[];
};

const HEIGHT_PX = 104;
const AXIS_PX = 20;

/** Spend by quarter against its limit: past dark, future light. Load it lazily, as `TrendChart`. */
export function QuarterBars({ summary, quarters, frames = [] }: QuarterBarsProps) {
  const columns = { gridTemplateColumns: `repeat(${quarters.length}, minmax(0, 1fr))` };
  return (
    <ChartFigure
      head={["Quarter", "Spent", "Planned", "Limit"]}
      rows={quarters.map(({ quarter, spent, planned, limit }) => [
        quarter,
        spent.toLocaleString(),
        planned.toLocaleString(),
        limit === undefined ? "–" : limit.toLocaleString(),
      ])}
      summary={summary}
    >
      <SpendPlot quarters={quarters} />
      {quarters.some(({ over }) => over !== undefined) && (
        <div className="grid text-center text-small font-semibold text-attention" style={columns}>
          {quarters.map(({ quarter, over }) => (
            <span key={quarter}>
              {over !== undefined && (
                <>
                  <AttentionMark /> {over}
                </>
              )}
            </span>
          ))}
        </div>
      )}
      {frames.length > 0 && (
        <div className="mt-1 grid" style={columns}>
          {frames.map((frame) => (
            <FrameBar key={frame.text} {...frame} />
          ))}
        </div>
      )}
    </ChartFigure>
  );
}

function FrameBar({ text, quarters, share }: SpendFrame) {
  return (
    <span className="px-2" style={{ gridColumn: `span ${quarters}` }}>
      <span className="relative block h-4 rounded-[3px] border-2 border-ink">
        <span
          className="absolute inset-y-0 left-0 bg-line-strong"
          style={{ width: `${Math.min(share, 1) * 100}%` }}
        />
        <span className="relative flex justify-center text-tick leading-3 font-semibold whitespace-nowrap max-md:justify-end">
          {text}
        </span>
      </span>
    </span>
  );
}

function SpendPlot({ quarters }: { quarters: readonly QuarterSpend[] }) {
  const still = { isAnimationActive: false, barSize: 96 } as const;
  return (
    <ResponsiveContainer height={HEIGHT_PX} width="100%">
      <ComposedChart
        accessibilityLayer={false}
        data={[...quarters]}
        margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
      >
        <XAxis
          axisLine={{ stroke: "var(--color-line-strong)" }}
          dataKey="quarter"
          height={AXIS_PX}
          interval={0}
          tick={{ fill: "var(--color-ink-3)", fontSize: 11 }}
          tickLine={false}
        />
        {/* A second, hidden axis lets the limit stand around the bar instead of beside it. */}
        <XAxis dataKey="quarter" hide xAxisId="limit" />
        <YAxis hide />
        <Bar {...still} dataKey="spent" fill="var(--color-ink-3)" stackId="spend" />
        <Bar {...still} dataKey="planned" fill="var(--color-line-strong)" stackId="spend" />
        <Bar
          {...still}
          dataKey="limit"
          fill="none"
          stroke="var(--color-ink)"
          strokeWidth={1.5}
          xAxisId="limit"
        />
        {/* An undrawn line along the tops carries the totals. */}
        <Line
          activeDot={false}
          dataKey={({ spent, planned }: QuarterSpend) => spent + planned}
          dot={false}
          isAnimationActive={false}
          stroke="none"
        >
          <LabelList
            dataKey="total"
            fill="var(--color-ink)"
            fontSize={12}
            fontWeight={600}
            paintOrder="stroke"
            position="top"
            stroke="var(--color-surface)"
            strokeWidth={4}
          />
        </Line>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
