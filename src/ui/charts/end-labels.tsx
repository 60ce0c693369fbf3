"use client";
import { usePlotArea } from "recharts";
import { spreadLabels } from "./spread-labels";

export type EndLabel = {
  text: string;
  /** 0 (foot) to 1 (top) of the plot. */
  share: number;
  strong?: boolean;
};

const GAP_PX = 14;

/** Names of the lines at their right ends, where a legend would be read twice. */
export function EndLabels({ labels }: { labels: readonly EndLabel[] }) {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const tops = spreadLabels(
    labels.map(({ share }) => share),
    plot.height,
    GAP_PX,
  );
  return (
    <g fontSize={12}>
      {labels.map(({ text, strong }, index) => (
        <text
          dominantBaseline="middle"
          fill={strong ? "var(--color-ink)" : "var(--color-ink-3)"}
          fontWeight={strong ? 600 : 400}
          key={text}
          x={plot.x + plot.width + 8}
          y={plot.y + (tops[index] ?? 0)}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
