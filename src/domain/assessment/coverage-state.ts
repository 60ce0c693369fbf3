/** What one source, or the framework's own assessment, says about an item. */
export const SOURCE_STATES = ["met", "partly", "open", "unknown", "not-applicable"] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** An item without any source is not mapped: neither open nor unknown. */
export const COVERAGE_STATES = [...SOURCE_STATES, "unmapped"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** The states always add up to `total`, the denominator. */
export type CoverageCounts = Readonly<Record<CoverageState, number>> & { readonly total: number };

/** For the screen, beside every coverage figure. */
export const COVERAGE_RULE = [
  "A capability counts as met once its supported level, compensations included, reaches its final target, and level 1 at the least; as open while nothing of it is held, as unknown while nobody could answer, and as partly met in between.",
  "An item is met only if all its applicable sources are met, at every site; open if nothing is held in any of them and something is known, unknown if nothing is known, not applicable if all sources are, and partly met otherwise.",
  "An answer given in the framework itself replaces all of this.",
  "A link says that something supports an item, never that the item is conformed with.",
] as const;

/**
 * One state for several sources, or for one source at several places; grouping them differently gives the same.
 * Something unknown keeps an item from being met and never lifts an open one: not to know is not to have a part of it.
 * @param states at least one.
 */
export const combinedState = (states: Iterable<SourceState>): SourceState => {
  const applicable = new Set(states);
  applicable.delete("not-applicable");
  const [only = "not-applicable"] = applicable;
  if (applicable.size <= 1) return only;
  return applicable.has("met") || applicable.has("partly") ? "partly" : "open";
};
