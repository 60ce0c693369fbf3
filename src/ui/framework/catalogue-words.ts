import type { CatalogueFormat } from "@/domain/framework/catalogue-file";
import type { ComparedField, ItemChange } from "@/domain/framework/catalogue-difference";

const number = new Intl.NumberFormat("en-GB");

export const counted = (count: number, noun: string): string =>
  `${number.format(count)} ${count === 1 ? noun : `${noun}s`}`;

export const FORMAT_WORDS: Readonly<Record<CatalogueFormat, string>> = {
  oscal: "OSCAL catalogue",
  "ciso-assistant": "CISO Assistant library",
  rungway: "Rungway catalogue",
  csv: "CSV table",
  xlsx: "Excel workbook",
};

const FIELD_WORDS: Readonly<Record<ComparedField, string>> = {
  title: "title",
  text: "text",
  kind: "kind",
  parentId: "place",
  grade: "grade",
  edition: "edition",
};

/** What a version did to an item, in words. */
export const changeWords = (change: ItemChange): string => {
  if (change.change !== "changed") return change.change === "new" ? "New" : "Removed";
  return `Changed: ${change.fields.map((field) => FIELD_WORDS[field]).join(", ")}`;
};

/** The old title where it was another one. */
export const formerTitle = (change: ItemChange): string | null =>
  change.change === "changed" && change.fields.includes("title") ? change.before.title : null;

/** First line of the page. */
export const importHeadline = (catalogues: number, toLookAt: number): string => {
  if (catalogues === 0) return "No catalogue of your own yet. A list you have is enough to start.";
  const own = `${counted(catalogues, "catalogue")} of your own`;
  if (toLookAt === 0) return `${own}; nothing needs a look.`;
  return `${own}; ${counted(toLookAt, "item")} ${toLookAt === 1 ? "needs" : "need"} a look after a new version.`;
};
