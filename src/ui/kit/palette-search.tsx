"use client";
import { Search } from "lucide-react";
import { Key } from "./key";
import type { PaletteItem } from "./palette-item";
import { PaletteList } from "./palette-list";
import { usePalette } from "./use-palette";

/** The field and what it finds; the focus stays in the field. */
export function PaletteSearch({ items, onDone }: { items: readonly PaletteItem[]; onDone: () => void }) {
  const { query, search, found, marked, setMarked, choose, onKeyDown, listId, optionIdOf } = usePalette(
    items,
    onDone,
  );
  return (
    <>
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="shrink-0" size={16} />
        <input
          aria-activedescendant={found.length > 0 ? optionIdOf(marked) : undefined}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded="true"
          aria-label="Words, ids or a question"
          autoComplete="off"
          className="min-w-0 flex-1 bg-transparent text-title outline-none"
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
          role="combobox"
          value={query}
        />
        <Key>Esc</Key>
      </div>
      <PaletteList
        found={found}
        id={listId}
        marked={marked}
        onChoose={choose}
        onMark={setMarked}
        optionIdOf={optionIdOf}
      />
      {found.length === 0 && (
        <output className="block px-4 pt-3 pb-1 text-ink-3">
          Nothing is called “{query}”. Try a shorter word or an id.
        </output>
      )}
    </>
  );
}
