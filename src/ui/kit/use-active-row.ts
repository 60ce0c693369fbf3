"use client";
import { type KeyboardEvent, useState } from "react";

const PAGE_ROWS = 15;

type ActiveRowOptions = { count: number; onMove: (index: number) => void; onOpen: (index: number) => void };

/** The row a grid's keys act upon: arrows, Page, Home and End move it, Enter opens it. */
export function useActiveRow({ count, onMove, onOpen }: ActiveRowOptions) {
  const [active, setActive] = useState<number>();
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    onMove(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return;
    const from = active ?? -1;
    const act: Record<string, () => void> = {
      ArrowDown: () => moveTo(from + 1),
      ArrowUp: () => moveTo(from - 1),
      PageDown: () => moveTo(from + PAGE_ROWS),
      PageUp: () => moveTo(from - PAGE_ROWS),
      Home: () => moveTo(0),
      End: () => moveTo(count - 1),
      Enter: () => active !== undefined && onOpen(active),
    };
    const keyAct = act[event.key];
    if (keyAct === undefined) return;
    event.preventDefault();
    keyAct();
  };
  return { active, onKeyDown };
}
