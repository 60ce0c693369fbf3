/** What a column of a table may hold. */
export const CATALOGUE_FIELDS = ["id", "parent", "title", "text", "kind", "grade"] as const;
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number];

/** The column read for each field; null where the table has none. */
export type CatalogueMapping = Readonly<Record<CatalogueField, string | null>>;

/** Head words, most telling first. */
const HEAD_WORDS: Readonly<Record<CatalogueField, readonly string[]>> = {
  id: [
    "id",
    "ref id",
    "reference",
    "ref",
    "control id",
    "requirement id",
    "identifier",
    "number",
    "no",
    "code",
    "clause",
  ],
  parent: ["parent", "parent id", "parent ref", "belongs to", "group", "section", "chapter"],
  title: ["title", "name", "control", "requirement", "practice", "heading", "short title"],
  text: [
    "text",
    "description",
    "requirement text",
    "statement",
    "wording",
    "details",
    "guidance",
    "discussion",
  ],
  kind: ["kind", "type", "class", "item type"],
  grade: ["grade", "level", "mil", "maturity level", "tier", "implementation group"],
};

const wordsOf = (column: string): string =>
  column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A column for each field by its head words; no column is proposed twice. */
export const proposeColumns = (columns: readonly string[]): CatalogueMapping => {
  const free = new Map(columns.toReversed().map((column) => [wordsOf(column), column]));
  const take = (field: CatalogueField): string | null => {
    const words = HEAD_WORDS[field].find((word) => free.has(word));
    if (words === undefined) return null;
    const column = free.get(words) ?? null;
    free.delete(words);
    return column;
  };
  return {
    id: take("id"),
    parent: take("parent"),
    title: take("title"),
    text: take("text"),
    kind: take("kind"),
    grade: take("grade"),
  };
};
