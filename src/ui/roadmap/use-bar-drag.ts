"use client";

import type { PointerEvent } from "react";
import { useState } from "react";

type Draggable = { start: number; months: number; horizon: number };
type Drag = { fromX: number; monthPx: number; offset: number };

const CLICK_PX = 4;

/** Dragging a bar along the months with a mouse or pen; the keyboard has the dialog. Null: cannot be dragged. */
export const useBarDrag = (bar: Draggable | null, onDrop: (start: number) => void) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  if (!bar) return { offset: 0, handlers: {} };
  const { start, months, horizon } = bar;
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const width = event.currentTarget.parentElement?.clientWidth ?? 0;
      if (event.button !== 0 || event.pointerType === "touch" || width === 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ fromX: event.clientX, monthPx: width / horizon, offset: 0 });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!drag) return;
      const moved = event.clientX - drag.fromX;
      const wanted = Math.abs(moved) < CLICK_PX ? 0 : Math.round(moved / drag.monthPx);
      const offset = Math.min(Math.max(wanted, -start), horizon - months - start);
      if (offset !== drag.offset) setDrag({ ...drag, offset });
    },
    onPointerUp: () => {
      if (drag && drag.offset !== 0) onDrop(start + drag.offset);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  };
  return { offset: drag?.offset ?? 0, handlers };
};
