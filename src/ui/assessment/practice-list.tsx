"use client";

import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef } from "react";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import { PracticeHeading } from "@/ui/assessment/practice-heading";
import type { PracticeLine } from "@/ui/assessment/practice-lines";
import { PracticeRow } from "@/ui/assessment/practice-row";
import type { Practising } from "@/ui/assessment/practising";

type Props = {
  label: string;
  lines: readonly PracticeLine[];
  scale: PracticeScale;
  practising: Practising;
};

const ROW_PX: Record<PracticeScale, number> = { c2m2: 41, csf: 73, plain: 41 };
const HEADING_PX = 37;
/** Room for a heading above the current line, and for the lines to come below it. */
const MARGIN_PX = 2 * HEADING_PX;

/** Only a line that leaves the window scrolls it, and then by nearly a window: most keys move nothing but the cursor. */
const isInView = (
  { measurementsCache, scrollOffset, scrollRect }: Virtualizer<HTMLDivElement, Element>,
  at: number,
): boolean => {
  const line = measurementsCache[at];
  if (!line || scrollOffset === null || scrollRect === null) return false;
  const isBelowTop = at === 0 || line.start >= scrollOffset;
  return isBelowTop && line.end + MARGIN_PX <= scrollOffset + scrollRect.height;
};

/** A window on the lines; scrolled to where the cursor goes. Redrawn when it scrolls or the view changes, not by an answer. */
export const PracticeList = memo(({ label, lines, scale, practising }: Props) => {
  const { cursor } = practising;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off
  const virtualizer = useVirtualizer({
    count: lines.length,
    estimateSize: (at) => (lines[at]?.kind === "heading" ? HEADING_PX : ROW_PX[scale]),
    getItemKey: (at) => lines[at]?.item.id ?? at,
    getScrollElement: () => scroller.current,
    // The server and the first paint draw the first screen of rows, before anything is measured.
    initialRect: { width: 0, height: 640 },
    overscan: 6,
    scrollPaddingStart: MARGIN_PX,
    useFlushSync: false,
  });
  useEffect(() => {
    const show = () => {
      const at = lines.findIndex(({ item }) => item.id === cursor.at());
      if (at >= 0 && !isInView(virtualizer, at)) virtualizer.scrollToIndex(at, { align: "start" });
    };
    show();
    return cursor.subscribe(show);
  }, [cursor, lines, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const before = items.at(0)?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section
      aria-label={label}
      className="max-h-[max(480px,calc(100dvh-248px))] overflow-y-auto rounded-panel border border-line bg-surface max-md:max-h-[80dvh]"
      ref={scroller}
    >
      <div style={{ paddingTop: before, paddingBottom: after }}>
        {items.map(({ index, key }) => {
          const line = lines[index];
          return (
            line && (
              <div data-index={index} key={key} ref={virtualizer.measureElement}>
                {line.kind === "heading" ? (
                  <PracticeHeading depth={line.depth} item={line.item} />
                ) : (
                  <PracticeRow item={line.item} practising={practising} scale={scale} />
                )}
              </div>
            )
          );
        })}
      </div>
    </section>
  );
});
PracticeList.displayName = "PracticeList";
