import type { Route } from "next";
import type { Door } from "@/domain/report/door";

type Screen = { path: string; filter?: Readonly<Record<string, string>> };

/** Shares of target are held against the end of the programme; the heat map's own default is this year's milestone. */
const SCREEN: Record<Door["screen"], Screen> = {
  footprint: { path: "/footprint" },
  assessment: { path: "/assessments/answers" },
  results: { path: "/assessments", filter: { targets: "final" } },
  gaps: { path: "/gaps" },
  objectives: { path: "/gaps/objectives" },
  roadmap: { path: "/roadmap" },
  obligations: { path: "/roadmap/obligations" },
};

/** @param base address of the programme. */
export const doorHref = (base: string, { screen, filter }: Door): Route => {
  const { path, filter: always } = SCREEN[screen];
  const search = new URLSearchParams({ ...always, ...filter }).toString();
  return `${base}${path}${search === "" ? "" : `?${search}`}` as Route;
};
