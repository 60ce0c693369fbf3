"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import type { HeatView } from "@/domain/assessment/heat-view";

export type ResultsAddress = {
  readonly view: HeatView;
  /** `SEG-2.BRE`, or `GOV-1` for the group. */
  readonly cell: string | null;
  /** Code of the site whose list a phone shows, `group` for what is answered once. */
  readonly site: string | null;
};

type Change = Partial<Record<"targets" | "levels" | "cell" | "site", string | null>>;

export const resultsAddress = (search: Pick<URLSearchParams, "get">): ResultsAddress => ({
  view: {
    against: search.get("targets") === "final" ? "final" : "now",
    compensation: search.get("levels") === "compensated" ? "compensated" : "native",
  },
  cell: search.get("cell"),
  site: search.get("site"),
});

/** The query string after a change; null takes a part away. */
export const changedSearch = (search: string, change: Change): string => {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size === 0 ? "" : `?${next}`;
};

/** What the page shows lives in its address. Changes stay in the browser: all of it has been loaded. */
export const useResultsAddress = () => {
  const address = resultsAddress(useSearchParams());
  const change = useCallback((to: Change, kind: "pushState" | "replaceState" = "replaceState") => {
    const { pathname, search } = window.location;
    window.history[kind](null, "", `${pathname}${changedSearch(search, to)}`);
  }, []);
  return { ...address, change };
};
