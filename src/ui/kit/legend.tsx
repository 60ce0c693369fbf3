import type { ReactNode } from "react";
import { classNames } from "./class-names";

const SWATCH = {
  verified: "bg-mark-verified",
  forecast: "bg-mark-forecast",
  target: "border-2 border-mark-target",
  unknown: "bg-hatch",
} as const;

const ORDER = ["verified", "forecast", "target", "unknown"] as const;

export type LegendProps = { [Mark in keyof typeof SWATCH]?: ReactNode };

/** The four marks, always in this order; only those that are named appear. */
export function Legend(names: LegendProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-2">
      {ORDER.filter((mark) => names[mark] !== undefined).map((mark) => (
        <li className="flex items-center gap-1.5" key={mark}>
          <span aria-hidden="true" className={classNames("h-3 w-4 shrink-0 rounded-cell", SWATCH[mark])} />
          {names[mark]}
        </li>
      ))}
    </ul>
  );
}
