"use client";
import { AttentionMark } from "@/ui/kit/marks";
import { ChartFigure } from "./chart-figure";
import { type QuarterSpend, SpendPlot } from "./spend-plot";

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
  formatAmount: (amount: number) => string;
};

/** Spend by quarter against its limit: past dark, future light. Load it lazily, as `TrendChart`. */
export function QuarterBars({ summary, quarters, frames = [], formatAmount }: QuarterBarsProps) {
  const columns = { gridTemplateColumns: `repeat(${quarters.length}, minmax(0, 1fr))` };
  return (
    <ChartFigure
      head={["Quarter", "Spent", "Planned", "Limit"]}
      rows={quarters.map(({ quarter, spent, planned, limit }) => [
        quarter,
        formatAmount(spent),
        formatAmount(planned),
        limit === undefined ? "–" : formatAmount(limit),
      ])}
      summary={summary}
    >
      <SpendPlot formatAmount={formatAmount} quarters={quarters} />
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
