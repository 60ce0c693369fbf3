"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState } from "react";
import { Key } from "./key";
import { matchingItems, type PaletteItem } from "./palette-item";
import { PaletteOption } from "./palette-option";

/** The field and what it finds; the focus stays in the field. */
export function PaletteSearch({ items, onDone }: { items: readonly PaletteItem[]; onDone: () => void }) {
  const id = useId();
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const found = matchingItems(items, query);
  const optionIdOf = (index: number) => `${id}-${index}`;

  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined || item.reason !== undefined) return;
    onDone();
    if (item.href !== undefined) router.push(item.href);
    item.onSelect?.();
  };
  const mark = (index: number) => {
    const next = (index + found.length) % Math.max(found.length, 1);
    setMarked(next);
    document.getElementById(optionIdOf(next))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") mark(marked + 1);
    else if (event.key === "ArrowUp") mark(marked - 1);
    else if (event.key === "Enter") choose(found[marked]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="shrink-0" size={16} />
        <input
          aria-activedescendant={found.length > 0 ? optionIdOf(marked) : undefined}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-expanded="true"
          aria-label="Words, ids or a question"
          autoComplete="off"
          className="min-w-0 flex-1 bg-transparent text-title outline-none"
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          value={query}
        />
        <Key>Esc</Key>
      </div>
      <div aria-label="Found" className="max-h-[60dvh] overflow-y-auto" id={`${id}-list`} role="listbox">
        {found.map((item, index) => (
          <PaletteOption
            head={item.group === found[index - 1]?.group ? undefined : item.group}
            id={optionIdOf(index)}
            item={item}
            key={item.id}
            marked={index === marked}
            onChoose={() => choose(item)}
            onMark={() => setMarked(index)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p className="px-4 pt-3 pb-1 text-ink-3">Nothing is called “{query}”. Try a shorter word or an id.</p>
      )}
    </>
  );
}
