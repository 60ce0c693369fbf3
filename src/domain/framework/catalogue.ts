/** One line of a framework: a heading, or something that is answered. */
export type CatalogueItem = {
  /** The publisher's id, unique in the catalogue: `PR.AA-01`, `ARCHITECTURE-2j`, `SR 5.1`. */
  readonly id: string;
  /** Id of one of the catalogue's kinds. */
  readonly kind: string;
  readonly title: string;
  /** Null at the top; parents come before their children. */
  readonly parentId: string | null;
  /** The publisher's wording, only where its licence allows. */
  readonly text: string | null;
  /** Where the framework grades its items, such as the MIL of a C2M2 practice. */
  readonly grade: number | null;
  /** Version of this item where it differs from the catalogue's, such as `CIP-005-7`. */
  readonly edition: string | null;
};

/** Items of a kind that is answered are what coverage counts; the others are headings. */
export type CatalogueKind = { readonly id: string; readonly name: string; readonly isAnswered: boolean };

/** A framework as data, in the order of its publication. */
export type Catalogue = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly licence: string;
  readonly sources: readonly string[];
  /** What the reader should know about how complete or certain the list is. */
  readonly note: string | null;
  readonly kinds: readonly CatalogueKind[];
  readonly items: readonly CatalogueItem[];
};
