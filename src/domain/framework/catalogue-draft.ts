import type { Catalogue, CatalogueItem } from "@/domain/framework/catalogue";

/** `where` is the path or row that the item was read from. */
export type DraftItem = CatalogueItem & { readonly where: string };

/** A catalogue as some file states it, before anything is checked: what the file leaves out is an empty text. */
export type CatalogueDraft = Omit<Catalogue, "items"> & { readonly items: readonly DraftItem[] };

/** `reason` is a sentence for the person who brought the file. */
export type CatalogueProblem = { readonly where: string; readonly reason: string };

export type CatalogueReading =
  | { readonly catalogue: Catalogue }
  | { readonly problems: readonly CatalogueProblem[] };
