import { EMPTY_READING, NO_CATALOGUE, type FileReading } from "@/api/framework/file-reading";
import { gradeOf } from "@/api/framework/grade-of";
import { draftOfOwnRows, isOwnTable } from "@/api/framework/own-table";
import type { FileTable, RawRow } from "@/api/table/shape-table";
import { unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import type { CatalogueKind } from "@/domain/framework/catalogue";
import {
  proposeColumns,
  type CatalogueField,
  type CatalogueMapping,
} from "@/domain/framework/catalogue-columns";
import type { CatalogueDraft, DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import type { ProblemList } from "@/domain/framework/problem-list";
import { quoted } from "@/domain/framework/text-problem";

/** All rows at once: a catalogue that may be kept fits into memory. */
const rowsOf = async (table: FileTable, problems: ProblemList): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  for await (const batch of table.batches()) {
    for (const { line, severity, reason } of batch.problems)
      if (severity === "error") problems.add({ where: `row ${line}`, reason });
    for (const { line, cells } of batch.rows)
      if (rows.length <= CATALOGUE_LIMITS.items * 2)
        rows.push({ line, cells: cells.map(unescapeSpreadsheetCell) });
  }
  return rows;
};

const firstLine = (text: string): string =>
  (text.trim().split("\n", 1)[0] ?? "").slice(0, CATALOGUE_LIMITS.title);

const itemsOf = (
  rows: readonly RawRow[],
  columns: readonly string[],
  mapping: CatalogueMapping,
  problems: ProblemList,
): DraftItem[] => {
  const indexOf = (field: CatalogueField) => (mapping[field] === null ? -1 : columns.indexOf(mapping[field]));
  const [id, parent, title, text, kind, grade] = [
    indexOf("id"),
    indexOf("parent"),
    indexOf("title"),
    indexOf("text"),
    indexOf("kind"),
    indexOf("grade"),
  ];
  return rows.map(({ line, cells }) => {
    const where = `row ${line}`;
    const wording = cells[text] ?? "";
    return {
      where,
      id: cells[id] ?? "",
      parentId: cells[parent] ?? "",
      title: title < 0 ? firstLine(wording) : (cells[title] ?? ""),
      text: wording,
      kind: (cells[kind] ?? "").trim(),
      grade: gradeOf(cells[grade] ?? "", where, problems),
      edition: null,
    };
  });
};

const HEADING: CatalogueKind = { id: "heading", name: "Heading", isAnswered: false };
const REQUIREMENT: CatalogueKind = { id: "requirement", name: "Requirement", isAnswered: true };

/** Without a column for it, what has something below it is a heading; with one, a kind is what most of its items are. */
const withKinds = (
  items: readonly DraftItem[],
  hasKinds: boolean,
): Pick<CatalogueDraft, "items" | "kinds"> => {
  const parents = new Set(items.map(({ parentId }) => parentId?.trim()));
  const isParent = ({ id }: DraftItem) => parents.has(id.trim());
  if (!hasKinds)
    return {
      kinds: items.some(isParent) ? [HEADING, REQUIREMENT] : [REQUIREMENT],
      items: items.map((item) => ({ ...item, kind: (isParent(item) ? HEADING : REQUIREMENT).id })),
    };
  const balance = new Map<string, number>();
  for (const item of items) balance.set(item.kind, (balance.get(item.kind) ?? 0) + (isParent(item) ? -1 : 1));
  balance.delete("");
  const kinds = [...balance].map(([kind, leaves]) => ({ id: kind, name: kind, isAnswered: leaves >= 0 }));
  return { kinds, items };
};

const namesOf = (kinds: readonly CatalogueKind[]): string => kinds.map(({ name }) => quoted(name)).join(", ");

/** What makes reading with this mapping pointless. */
const mappingProblem = (mapping: CatalogueMapping, columns: readonly string[]): string | null => {
  const missing = Object.values(mapping).find((column) => column !== null && !columns.includes(column));
  if (missing !== undefined) return `The table has no column “${quoted(missing ?? "")}”.`;
  if (columns.length === 1 && mapping.id === null) return NO_CATALOGUE;
  if (mapping.id === null) return "Choose the column that holds the ids of the items.";
  if (mapping.title === null && mapping.text === null)
    return "Choose the column that holds the titles or the texts of the items.";
  return null;
};

/** Reads a table by a mapping of its columns, or by head words where none is given. */
export const readCatalogueTable = async (
  table: FileTable,
  given: CatalogueMapping | undefined,
  problems: ProblemList,
): Promise<FileReading> => {
  const { columns, notices } = table;
  if (isOwnTable(columns))
    return { ...EMPTY_READING, notices, draft: draftOfOwnRows(await rowsOf(table, problems), problems) };
  const mapping = given ?? proposeColumns(columns);
  const reading = { ...EMPTY_READING, notices, table: { columns, mapping } };
  const reason = mappingProblem(mapping, columns);
  if (reason !== null) {
    problems.add({ where: "columns", reason });
    return reading;
  }
  const items = itemsOf(await rowsOf(table, problems), columns, mapping, problems);
  const { kinds, items: sorted } = withKinds(items, mapping.kind !== null);
  const [answered, headings] = [
    kinds.filter(({ isAnswered }) => isAnswered),
    kinds.filter(({ isAnswered }) => !isAnswered),
  ];
  const notice = `Answered: ${namesOf(answered)}.${headings.length > 0 ? ` Headings: ${namesOf(headings)}.` : ""}`;
  const head = { id: "", name: "", version: "", publisher: "", licence: "", sources: [], note: null };
  return { ...reading, notices: [...notices, notice], draft: { ...head, kinds, items: sorted } };
};
