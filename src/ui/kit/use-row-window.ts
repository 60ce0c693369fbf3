"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";

const HEAD_PX = 24;

/**
 * Which of `count` rows of `rowHeight` pixels stand in the window of the element that `scroller` is given to, and the
 * pixels of room to leave `before` and `after` them.
 */
export function useRowWindow(count: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off
  const virtualizer = useVirtualizer({
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    // The server and the first paint draw the first screen of rows, before anything is measured.
    initialRect: { width: 0, height: 640 },
    overscan: 8,
    scrollPaddingEnd: HEAD_PX,
  });
  const items = virtualizer.getVirtualItems();
  return {
    scroller,
    items,
    before: items.at(0)?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  };
}
