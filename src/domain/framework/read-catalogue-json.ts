import type { CatalogueReading } from "@/domain/framework/catalogue-draft";
import { catalogueSchema } from "@/domain/framework/catalogue-schema";
import { readCatalogue } from "@/domain/framework/read-catalogue";

/** Reads a catalogue file of our own format, already parsed from JSON; problems are named by their path in the file. */
export const readCatalogueJson = (json: unknown): CatalogueReading => {
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      where: pathOf(path),
      reason: message,
    }));
    return { problems };
  }
  const items = parsed.data.items.map((item, at) => ({ ...item, where: `items[${at}]` }));
  return readCatalogue({ ...parsed.data, items });
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "") || "the file";
