import type { TimelineOutput, TimelinePackage } from "@/ui/roadmap/roadmap-output";

/** One thing drawn on the timeline: one package, or several of one initiative that fill the same months. */
export type TimelineBar = {
  readonly packages: readonly [TimelinePackage, ...TimelinePackage[]];
  readonly name: string;
  /** Where it runs: `BRE`, `ALD COR FOS`, `5 sites`; empty for work that is done once. */
  readonly place: string;
  /** Periods of the horizon; `end` is the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Where one step follows another inside it. */
  readonly joints: readonly number[];
};

const CODES_SHOWN = 3;

type SiteCode = (siteId: string) => string;
type Run = { packages: [TimelinePackage, ...TimelinePackage[]]; start: number; end: number };

/**
 * @param together Steps that follow each other at a place become one bar, and places with the same months share it; else
 *   every package has a bar of its own. What has no place is left out.
 */
export const barsOf = (
  packages: readonly TimelinePackage[],
  together: boolean,
  sites: TimelineOutput["sites"],
): TimelineBar[] => {
  const codes = new Map<string, string>(sites.map(({ siteId, code }) => [siteId, code]));
  const codeOf: SiteCode = (siteId) => codes.get(siteId) ?? "";
  const runs = runsOf(packages, together);
  const groups = together ? groupBy(runs, sameMonths) : runs.map((run) => [run]);
  return groups.map((group) => barOf(group, codeOf));
};

const runsOf = (packages: readonly TimelinePackage[], together: boolean): Run[] => {
  const placed = packages
    .flatMap((each) =>
      each.start === null ? [] : [{ each, start: each.start, end: each.start + each.duration }],
    )
    .sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  for (const { each, start, end } of placed) {
    const key = `${each.initiative}/${each.siteId}`;
    const before = together ? open.get(key) : undefined;
    if (before?.end === start) {
      before.packages.push(each);
      before.end = end;
      continue;
    }
    const run: Run = { packages: [each], start, end };
    runs.push(run);
    open.set(key, run);
  }
  return runs;
};

/** Bars of one initiative are drawn as one where even their steps fall into the same months. */
const sameMonths = ({ packages }: Run): string =>
  [
    packages[0].initiative,
    packages[0].siteId === null,
    ...packages.map(({ start, duration }) => `${start}+${duration}`),
  ].join("/");

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

/** The head of a name: `First 90 days: rough list, crossings` is `First 90 days`. */
const shortName = (name: string): string => name.split(/[:(,]/)[0]?.trim() ?? name;

const shortStep = ({ name, initiative }: TimelinePackage): string => {
  const step = name.startsWith(`${initiative}: `) ? name.slice(initiative.length) : "";
  return `${shortName(initiative)}${step}`;
};

const barOf = (group: readonly Run[], codeOf: SiteCode): TimelineBar => {
  const [first, ...others] = group.flatMap(({ packages }) => packages);
  const run = group[0];
  if (!first || !run) throw new Error("a bar has a package");
  const codes = [
    ...new Set(group.flatMap(({ packages: [{ siteId }] }) => (siteId === null ? [] : codeOf(siteId)))),
  ];
  return {
    packages: [first, ...others],
    name: others.length === 0 ? shortStep(first) : shortName(first.initiative),
    place: codes.length > CODES_SHOWN ? `${codes.length} sites` : codes.sort().join(" "),
    start: run.start,
    end: run.end,
    joints: run.packages.slice(1).map(({ start }) => start ?? run.start),
  };
};
