import type { Catalogue } from "@/domain/framework/catalogue";

/** How a catalogue may come in: by its content, whatever the name of the file says. */
export const CATALOGUE_FORMATS = ["oscal", "ciso-assistant", "rungway", "csv", "xlsx"] as const;
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number];

/** How a catalogue goes out; each of them comes in again as the same catalogue. */
export const CATALOGUE_EXPORTS = ["json", "csv", "xlsx"] as const;
export type CatalogueExport = (typeof CATALOGUE_EXPORTS)[number];

/** What every catalogue says about itself, and what few files say in full. */
export const HEAD_FIELDS = ["id", "name", "version", "publisher", "licence"] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];
export type CatalogueHead = Pick<Catalogue, HeadField>;
