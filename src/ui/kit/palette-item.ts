import type { Route } from "next";
import type { ReactNode } from "react";

export type PaletteItem = {
  id: string;
  /** A place ("SEG-2 at Brenna") or a command or question ("Why can P-12 not start earlier?"). */
  label: string;
  detail?: string;
  group: "Go to" | "Do";
  /** Further words and ids by which it is found. */
  words?: string;
  icon?: ReactNode;
  href?: Route;
  onSelect?: () => void;
  /** Why it is not allowed; it is then listed with this reason. */
  reason?: string;
};

const SHOWN = 50;

/** Items in which every word of `query` occurs, places before commands, at most 50. */
export const matchingItems = (items: readonly PaletteItem[], query: string): PaletteItem[] => {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter(({ label, detail = "", words = "" }) => {
    const text = `${label} ${detail} ${words}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return (["Go to", "Do"] as const)
    .flatMap((group) => found.filter((item) => item.group === group))
    .slice(0, SHOWN);
};
