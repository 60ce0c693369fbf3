"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { matchingItems, type PaletteItem } from "./palette-item";

/** What is typed, what it finds, which of it is marked; arrows move the mark, Enter chooses. */
export function usePalette(items: readonly PaletteItem[], onDone: () => void) {
  const id = useId();
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const found = matchingItems(items, query);
  const optionIdOf = (index: number) => `${id}-${index}`;

  const search = (next: string) => {
    setQuery(next);
    setMarked(0);
  };
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined || item.reason !== undefined) return;
    onDone();
    if (item.href !== undefined) router.push(item.href);
    item.onSelect?.();
  };
  const move = (step: 1 | -1) => {
    const next = (marked + step + found.length) % Math.max(found.length, 1);
    setMarked(next);
    document.getElementById(optionIdOf(next))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") choose(found[marked]);
    else return;
    event.preventDefault();
  };
  return { query, search, found, marked, setMarked, choose, onKeyDown, listId: `${id}-list`, optionIdOf };
}
