import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";
import type { CatalogueDraft } from "@/domain/framework/catalogue-draft";
import type { CrosswalkEdge } from "@/domain/framework/crosswalk";

/** What one format's reader takes out of a file, nothing checked between items yet. */
export type FileReading = {
  /** Null where the file's shape leaves nothing to check. */
  readonly draft: CatalogueDraft | null;
  readonly edges: readonly CrosswalkEdge[];
  /** What the person should know about how the file was read. */
  readonly notices: readonly string[];
  readonly table: { readonly columns: readonly string[]; readonly mapping: CatalogueMapping } | null;
};

export const EMPTY_READING: FileReading = { draft: null, edges: [], notices: [], table: null };

/** For a publisher or licence that a format does not know or a file leaves out. */
export const NOT_STATED = "Not stated in the file";

export const NO_CATALOGUE =
  "This is no catalogue that can be read. Known are OSCAL catalogue JSON, CISO Assistant library YAML, CSV and XLSX tables, and catalogues exported from Rungway.";
