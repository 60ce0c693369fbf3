"use client";
import { Search } from "lucide-react";
import { Key } from "@/ui/kit/key";

/** Looks like a field, opens the command palette. */
export function SearchButton({ onSearch }: { onSearch: () => void }) {
  return (
    <button
      aria-keyshortcuts="Control+K"
      className="ml-auto hidden h-8 min-w-8 shrink items-center gap-2 rounded-control border border-control bg-raised pr-2 pl-3 text-ink-3 hover:border-ink-3 md:flex md:w-48 lg:w-84"
      onClick={onSearch}
      type="button"
    >
      <Search aria-hidden="true" className="shrink-0" size={14} />
      <span className="min-w-0 flex-1 truncate text-left">Search or jump to…</span>
      <span aria-hidden="true" className="hidden gap-1 lg:flex">
        <Key>Ctrl</Key>
        <Key>K</Key>
      </span>
    </button>
  );
}
