"use client";

import type { HeatView } from "@/domain/assessment/heat-view";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import { useUrlParams } from "@/ui/kit/use-url-params";

export type ResultsAddress = {
  readonly view: HeatView;
  /** Whether levels count every answer, or only those that are still proven. */
  readonly basis: Basis;
  /** Sites one by one, or rolled up to their groups. */
  readonly by: "sites" | "groups";
  /** Id of the group whose sites alone are shown. */
  readonly group: string | null;
  /** `SEG-2.BRE`, or `GOV-1` for the group. */
  readonly cell: string | null;
  /** Code of the site whose list a phone shows, `group` for what is answered once. */
  readonly site: string | null;
};

export type ResultsChange = Partial<
  Record<"targets" | "levels" | "basis" | "by" | "group" | "cell" | "site", string | null>
>;

export const resultsAddress = (params: Pick<URLSearchParams, "get">): ResultsAddress => ({
  view: {
    against: params.get("targets") === "final" ? "final" : "now",
    compensation: params.get("levels") === "compensated" ? "compensated" : "native",
  },
  basis: params.get("basis") === "proven" ? "proven" : "answered",
  by: params.get("by") === "groups" ? "groups" : "sites",
  group: params.get("group"),
  cell: params.get("cell"),
  site: params.get("site"),
});

/** What the page shows lives in its address. */
export const useResultsAddress = (): ResultsAddress & { change: (to: ResultsChange) => void } => {
  const [params, change] = useUrlParams();
  return { ...resultsAddress(params), change };
};
