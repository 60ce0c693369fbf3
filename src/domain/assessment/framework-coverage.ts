import type { SourceStanding } from "@/domain/assessment/coverage-source";
import type { CoverageSources } from "@/domain/assessment/coverage-sources";
import {
  combinedState,
  type CoverageCounts,
  type CoverageState,
  type SourceState,
} from "@/domain/assessment/coverage-state";
import type { CatalogueItem, CatalogueKind } from "@/domain/framework/catalogue";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { CrosswalkEdge } from "@/domain/framework/crosswalk";
import type { CrosswalkIndex } from "@/domain/framework/crosswalk-index";

export type CoverageSource = SourceStanding & { readonly edge: CrosswalkEdge };

export type ItemCoverage = {
  readonly item: CatalogueItem;
  readonly state: CoverageState;
  /** Met, and not without compensating controls. */
  readonly isCompensated: boolean;
  /** What the framework's own assessment says; where it says something, that is the state. */
  readonly own: SourceState | null;
  /** All of them, also where `own` decides. */
  readonly sources: readonly CoverageSource[];
};

export type HeadingCoverage = {
  readonly item: CatalogueItem;
  /** The answered items below it, at any depth. */
  readonly counts: CoverageCounts;
  /** What is linked to the heading itself: shown, never counted, as it says nothing about a single item below. */
  readonly linked: ItemCoverage | null;
};

export type FrameworkCoverage = {
  readonly catalogueId: string;
  /** Every answered item, in the order of the catalogue. */
  readonly items: readonly ItemCoverage[];
  readonly headings: readonly HeadingCoverage[];
  readonly counts: CoverageCounts;
  /** Answered kinds only. */
  readonly byKind: readonly { readonly kind: CatalogueKind; readonly counts: CoverageCounts }[];
};

export type FrameworkCoverageInput = {
  readonly index: CatalogueIndex;
  readonly crosswalk: CrosswalkIndex;
  readonly sourceOf: CoverageSources;
  /** Answers of the framework's own assessment by item id; they win over every link. */
  readonly own?: ReadonlyMap<string, SourceState>;
};

/**
 * How far the answers given elsewhere speak for one framework. Every link counts alike, whatever its strength: an item is
 * only as good as the least of its sources. See `COVERAGE_RULE` for the rule in words.
 */
export const frameworkCoverage = ({
  index,
  crosswalk,
  sourceOf,
  own = new Map(),
}: FrameworkCoverageInput): FrameworkCoverage => {
  const { catalogue, answered, isAnswered } = index;
  const coverageOf = (item: CatalogueItem): ItemCoverage => {
    const edges = crosswalk.into({ catalogueId: catalogue.id, itemId: item.id });
    const sources = edges.map((edge) => ({ ...sourceOf(edge.from), edge }));
    return itemCoverage(item, sources, own.get(item.id) ?? null);
  };
  const items = answered.map(coverageOf);
  const below = countsBelow(catalogue.items, items);
  const headings = catalogue.items
    .filter((item) => !isAnswered(item))
    .map((item): HeadingCoverage => {
      const linked = coverageOf(item);
      return {
        item,
        counts: below.get(item.id) ?? noCounts(),
        linked: linked.state === "unmapped" ? null : linked,
      };
    });
  const byKind = catalogue.kinds
    .filter((kind) => kind.isAnswered)
    .map((kind) => ({ kind, counts: countsOf(items.filter(({ item }) => item.kind === kind.id)) }));
  return { catalogueId: catalogue.id, items, headings, counts: countsOf(items), byKind };
};

const itemCoverage = (
  item: CatalogueItem,
  sources: readonly CoverageSource[],
  own: SourceState | null,
): ItemCoverage => {
  const linked = sources.length === 0 ? "unmapped" : combinedState(sources.map(({ state }) => state));
  const state = own ?? linked;
  const isCompensated = own === null && state === "met" && sources.some((source) => source.isCompensated);
  return { item, state, isCompensated, own, sources };
};

type Tally = Record<CoverageState, number> & { total: number };

const noCounts = (): Tally => ({
  met: 0,
  partly: 0,
  open: 0,
  unknown: 0,
  "not-applicable": 0,
  unmapped: 0,
  total: 0,
});

const countsOf = (items: readonly ItemCoverage[]): CoverageCounts => {
  const counts = noCounts();
  for (const { state } of items) {
    counts[state] += 1;
    counts.total += 1;
  }
  return counts;
};

/** One pass from the bottom up, as parents come before their children: deep trees cost no more than flat ones. */
const countsBelow = (
  inOrder: readonly CatalogueItem[],
  items: readonly ItemCoverage[],
): ReadonlyMap<string, CoverageCounts> => {
  const stateOf = new Map(items.map(({ item, state }) => [item.id, state]));
  const below = new Map<string, Tally>(inOrder.map(({ id }) => [id, noCounts()]));
  for (const { id, parentId } of inOrder.toReversed()) {
    const above = parentId === null ? undefined : below.get(parentId);
    if (!above) continue;
    const state = stateOf.get(id);
    if (state) {
      above[state] += 1;
      above.total += 1;
    }
    add(above, below.get(id));
  }
  return below;
};

const add = (sum: Tally, counts: Tally | undefined): void => {
  if (!counts) return;
  sum.met += counts.met;
  sum.partly += counts.partly;
  sum.open += counts.open;
  sum.unknown += counts.unknown;
  sum["not-applicable"] += counts["not-applicable"];
  sum.unmapped += counts.unmapped;
  sum.total += counts.total;
};
