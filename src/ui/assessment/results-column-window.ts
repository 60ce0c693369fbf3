"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** Columns are drawn and dropped in blocks, so that scrolling seldom draws anything. */
const BLOCK = 4;
/** Drawn before the width is known: enough for 1440 px. */
const FIRST_DRAWN = 32;

export type ColumnSpan = { readonly first: number; readonly end: number };

/** The blocks in sight and one more on either side, `keep` always among them. Widths in px. */
export const columnSpan = (
  view: { readonly left: number; readonly width: number },
  columnWidth: number,
  count: number,
): ColumnSpan => {
  const blockWidth = columnWidth * BLOCK;
  return {
    first: Math.max(0, (Math.floor(view.left / blockWidth) - 1) * BLOCK),
    end: Math.min(count, (Math.ceil((view.left + view.width) / blockWidth) + 1) * BLOCK),
  };
};

/**
 * Which columns of a wide table are drawn; give the scrolling element `scroller` and `onScroll`.
 * @param columnWidth px; null draws all of them. @param keep a column that stays drawn, for the focus.
 */
export const useColumnWindow = (count: number, columnWidth: number | null, keep: number) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ColumnSpan>({ first: 0, end: Math.min(count, FIRST_DRAWN) });
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element || columnWidth === null) return;
    const view = { left: element.scrollLeft, width: element.clientWidth };
    const next = columnSpan(view, columnWidth, count);
    setSeen((now) => (now.first === next.first && now.end === next.end ? now : next));
  }, [columnWidth, count]);
  useEffect(() => {
    onScroll();
    window.addEventListener("resize", onScroll);
    return () => window.removeEventListener("resize", onScroll);
  }, [onScroll]);
  const span: ColumnSpan =
    columnWidth === null
      ? { first: 0, end: count }
      : { first: Math.min(seen.first, keep), end: Math.min(count, Math.max(seen.end, keep + 1)) };
  return { scroller, onScroll, span };
};
