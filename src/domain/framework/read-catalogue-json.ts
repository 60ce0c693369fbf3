import type { CatalogueDraft, CatalogueProblem, CatalogueReading } from "@/domain/framework/catalogue-draft";
import { catalogueSchema } from "@/domain/framework/catalogue-schema";
import { readCatalogue } from "@/domain/framework/read-catalogue";

/** Reads a catalogue file of our own format, already parsed from JSON; problems are named by their path in the file. */
export const readCatalogueJson = (json: unknown): CatalogueReading => {
  const reading = draftOfJson(json);
  return "draft" in reading ? readCatalogue(reading.draft) : reading;
};

/** The shape alone is checked; what the values must be is for `readCatalogue` to say. */
export const draftOfJson = (
  json: unknown,
): { readonly draft: CatalogueDraft } | { readonly problems: readonly CatalogueProblem[] } => {
  const parsed = catalogueSchema.safeParse(json);
  if (parsed.success) {
    const items = parsed.data.items.map((item, at) => ({ ...item, where: `items[${at}]` }));
    return { draft: { ...parsed.data, items } };
  }
  const problems = parsed.error.issues.map(({ path, message }) => ({ where: pathOf(path), reason: message }));
  return { problems };
};

/** `items[3].title`; the file itself where the path is empty. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "") || "the file";
