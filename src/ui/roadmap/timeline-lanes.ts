import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { barsOf } from "@/ui/roadmap/timeline-bars";
import type { TimelineBar } from "@/ui/roadmap/timeline-bars";

export const LANES = ["domain", "site"] as const;
export type LanesBy = (typeof LANES)[number];

/** Where the name of a bar stands: on it, or beside it where it is too short. */
export type LabelPlace = "inside" | "after" | "before";
export type PlacedBar = TimelineBar & { readonly labelPlace: LabelPlace };

/** One line of 24 px: bars side by side, or the hours that a site grants. */
export type TimelineLine = {
  readonly key: string;
  /** Printed at the first line of a lane. */
  readonly laneName: string | null;
  /** Granted hours per month that make its ground light. */
  readonly grantedHours: readonly number[];
  readonly printsHours: boolean;
  readonly bars: readonly PlacedBar[];
};

/** What the months share at the least, so that nothing overlaps on a narrow screen either. */
const NARROWEST_PLOT_PX = 848;
const CHARACTER_PX = 6.4;
const LABEL_LENGTH = 60;
const GAP_PX = 12;
const CUTOVER_PX = 10;

export const shortLabel = (name: string): string =>
  name.length > LABEL_LENGTH ? `${name.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : name;

/** The plan as lines, lane by lane. */
export const timelineLines = (data: TimelineOutput, by: LanesBy, together: boolean): TimelineLine[] => {
  const monthPx = NARROWEST_PLOT_PX / data.months.length;
  return lanesOf(data, by).flatMap(({ key, name, packages, grantedHours }) => {
    // In the lane of a site its code would only repeat the lane.
    const bars = barsOf(packages, together, by === "site" ? [] : data.sites);
    const rows = packed(bars, data.months.length, monthPx);
    if (rows.length === 0) return [];
    const printsHours = by === "site" && grantedHours.some((hours) => hours > 0);
    const lines = rows.map((row, index) => ({
      key: `${key}/${index}`,
      laneName: index === 0 && !printsHours ? name : null,
      grantedHours,
      printsHours: false,
      bars: row,
    }));
    const hours = { key: `${key}/hours`, laneName: name, grantedHours, printsHours: true, bars: [] };
    return printsHours ? [hours, ...lines] : lines;
  });
};

const lanesOf = ({ domains, sites, packages, months }: TimelineOutput, by: LanesBy) => {
  if (by === "domain") {
    const anywhere = months.map((_, month) =>
      sites.reduce((sum, { grantedHours }) => sum + (grantedHours[month] ?? 0), 0),
    );
    return domains.map(({ id, name }) => ({
      key: id as string,
      name,
      packages: packages.filter(({ domainId }) => domainId === id),
      grantedHours: anywhere,
    }));
  }
  const nowhere: readonly number[] = months.map(() => 0);
  return [{ siteId: null, name: "All sites", grantedHours: nowhere }, ...sites].map(
    ({ siteId, name, grantedHours }) => ({
      key: siteId ?? "all",
      name,
      packages: packages.filter((each) => each.siteId === siteId),
      grantedHours,
    }),
  );
};

/** Bars with their names, first to start first, each in the first row that has room. */
const packed = (bars: readonly TimelineBar[], horizon: number, monthPx: number): PlacedBar[][] => {
  const rows: { bars: PlacedBar[]; freeFrom: number }[] = [];
  const sorted = bars
    .map((bar) => ({ bar, ...roomOf(bar, horizon, monthPx) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.bar.name < b.bar.name ? -1 : 1));
  for (const { bar, labelPlace, from, to } of sorted) {
    const row = rows.find(({ freeFrom }) => freeFrom <= from);
    if (row) {
      row.bars.push({ ...bar, labelPlace });
      row.freeFrom = to;
    } else rows.push({ bars: [{ ...bar, labelPlace }], freeFrom: to });
  }
  return rows.map((row) => row.bars);
};

/** The months a bar takes together with its name. */
const roomOf = ({ name, place, start, end, packages }: TimelineBar, horizon: number, monthPx: number) => {
  const hasMark = packages.some(({ isSafety, isPinned }) => isSafety || isPinned);
  const labelPx = (shortLabel(name).length + place.length + 1) * CHARACTER_PX + (hasMark ? 20 : 0) + GAP_PX;
  const gap = GAP_PX / monthPx;
  const isCutover = packages.some(({ cutoverHours }) => cutoverHours > 0);
  if (labelPx + (isCutover ? CUTOVER_PX : 0) <= (end - start) * monthPx)
    return { labelPlace: "inside" as const, from: start, to: end + gap / 4 };
  const beside = labelPx / monthPx;
  if (end + beside <= horizon) return { labelPlace: "after" as const, from: start, to: end + beside };
  return { labelPlace: "before" as const, from: start - beside, to: end + gap / 4 };
};
