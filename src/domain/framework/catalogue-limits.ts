/** What a catalogue may hold; whatever goes beyond is refused with the figure. Lengths in characters. */
export const CATALOGUE_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Reading YAML takes a hundred times as long as reading JSON. */
  yamlBytes: 5 * 1024 * 1024,
  /** Groups in groups, controls in controls, lists in lists. */
  nesting: 50,
  edges: 50_000,
  /** The rest is counted only. */
  problems: 1_000,
  items: 20_000,
  kinds: 50,
  sources: 50,
  id: 100,
  title: 500,
  text: 10_000,
  /** Licence, note and each source. */
  remark: 4_000,
} as const;
