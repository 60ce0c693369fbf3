"use client";

import { Pin, ShieldAlert } from "lucide-react";
import type { Month } from "@/domain/shared/month";
import { classNames } from "@/ui/kit/class-names";
import { StopMark } from "@/ui/kit/marks";
import { barWords } from "@/ui/roadmap/bar-words";
import { moveAmongBars } from "@/ui/roadmap/timeline-keys";
import { at } from "@/ui/roadmap/timeline-ground";
import type { PlacedBar } from "@/ui/roadmap/timeline-lanes";
import { shortLabel } from "@/ui/roadmap/timeline-lanes";
import { useBarDrag } from "@/ui/roadmap/use-bar-drag";

/** Keeps a name readable where a line crosses it. */
const HALO =
  "[text-shadow:0_0_2px_var(--color-surface),0_0_2px_var(--color-surface),0_0_3px_var(--color-surface)]";

export type BarActions = {
  firstMonth: Month;
  horizon: number;
  selected: string | null;
  /** Needed by, or waiting for, the selected package. */
  related: ReadonlySet<string>;
  /** Sentences by package code. */
  broken: ReadonlyMap<string, readonly string[]>;
  onSelect: (code: string) => void;
  /** Null: may not. */
  onDrop: ((code: string, start: number) => void) | null;
};

/** A bar with its name on it or beside it; single packages can be dragged along the months. */
export const TimelineBarButton = (props: BarActions & { bar: PlacedBar; isTabStop: boolean }) => {
  const { bar, isTabStop, firstMonth, horizon, selected, related, broken, onSelect, onDrop } = props;
  const { packages, start, end, joints, labelPlace } = bar;
  const [first, ...others] = packages;
  const codes = packages.map(({ code }) => code);
  const sentences = codes.flatMap((code) => broken.get(code) ?? []);
  const isSelected = selected !== null && codes.includes(selected);
  const isRelated = codes.some((code) => related.has(code));
  const canDrag = onDrop !== null && others.length === 0;
  const drag = useBarDrag(canDrag ? { start, months: end - start, horizon } : null, (period) =>
    onDrop?.(first.code, period),
  );
  return (
    <>
      {drag.offset !== 0 && <Ghost {...props} start={start + drag.offset} />}
      <button
        aria-pressed={isSelected}
        className={classNames(
          "absolute top-0.5 z-1 flex h-5 touch-pan-y items-center rounded-cell bg-mark-forecast text-small text-maturity-1-ink",
          isSelected && "z-2 outline-2 outline-offset-1 outline-accent",
          isRelated && "inset-ring-2 inset-ring-ink",
          sentences.length > 0 && "inset-ring-2 inset-ring-stop-mark",
        )}
        data-bar={first.code}
        onClick={() => onSelect(first.code)}
        onKeyDown={moveAmongBars}
        style={{
          left: `calc(${at(start, horizon)} + 1px)`,
          width: `calc(${at(end - start, horizon)} - 2px)`,
        }}
        tabIndex={isTabStop ? 0 : -1}
        type="button"
        {...drag.handlers}
      >
        {joints.map((joint) => (
          <span
            className="absolute inset-y-0 w-px bg-surface"
            key={joint}
            style={{ left: at(joint - start, end - start) }}
          />
        ))}
        {packages.some(({ cutoverHours }) => cutoverHours > 0) && (
          <span className="absolute inset-y-0 right-0 w-2.5 rounded-r-cell bg-mark-target" />
        )}
        <span
          className={classNames(
            "pointer-events-none absolute flex h-5 items-center gap-1 whitespace-nowrap",
            labelPlace === "inside" && "left-1.5",
            labelPlace === "after" && `left-full ml-1 text-ink ${HALO}`,
            labelPlace === "before" && `right-full mr-1 text-ink ${HALO}`,
            isSelected && "font-semibold",
          )}
        >
          {sentences.length > 0 && <StopMark size={11} />}
          {packages.some(({ isSafety }) => isSafety) && <ShieldAlert aria-hidden="true" size={12} />}
          {packages.some(({ isPinned }) => isPinned) && <Pin aria-hidden="true" size={11} />}
          {shortLabel(bar.name)}
          <span className={labelPlace === "inside" ? undefined : "text-ink-3"}>{bar.place}</span>
          <span className="sr-only">, {barWords(bar, firstMonth, sentences)}</span>
        </span>
      </button>
    </>
  );
};

const Ghost = ({ bar, start, horizon }: { bar: PlacedBar; start: number; horizon: number }) => (
  <span
    className="absolute top-0 z-2 h-6 rounded-cell border-2 border-accent"
    style={{ left: at(start, horizon), width: at(bar.end - bar.start, horizon) }}
  />
);
