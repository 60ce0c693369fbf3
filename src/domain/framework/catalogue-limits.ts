/** What a catalogue may hold; whatever goes beyond is refused with the figure. Lengths in characters. */
export const CATALOGUE_LIMITS = {
  items: 20_000,
  kinds: 50,
  sources: 50,
  id: 100,
  title: 500,
  text: 10_000,
  /** Licence, note and each source. */
  remark: 4_000,
} as const;
