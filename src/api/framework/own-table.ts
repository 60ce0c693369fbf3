import type { RawRow } from "@/api/table/shape-table";
import type { Catalogue } from "@/domain/framework/catalogue";
import type { CatalogueDraft } from "@/domain/framework/catalogue-draft";
import { HEAD_FIELDS, type HeadField } from "@/domain/framework/catalogue-file";
import type { ProblemList } from "@/domain/framework/problem-list";
import { quoted } from "@/domain/framework/text-problem";
import { gradeOf } from "@/api/framework/grade-of";

/** Column names of our own tables. The first column says whether a row holds a fact of the catalogue, a kind or an item. */
export const OWN_COLUMNS = [
  "record",
  "id",
  "parent",
  "title",
  "text",
  "kind",
  "grade",
  "edition",
  "answered",
] as const;

export const isOwnTable = (columns: readonly string[]): boolean =>
  columns.length === OWN_COLUMNS.length && OWN_COLUMNS.every((column, at) => columns[at] === column);

type OwnRow = Partial<Record<(typeof OWN_COLUMNS)[number], string | null | undefined>>;

const rowOf = (row: OwnRow): readonly string[] => OWN_COLUMNS.map((column) => row[column] ?? "");

/** A catalogue as rows of `OWN_COLUMNS`. */
export const ownRows = (catalogue: Catalogue): (readonly string[])[] => {
  const fact = (id: string, text: string) => rowOf({ record: "catalogue", id, text });
  return [
    ...HEAD_FIELDS.map((field) => fact(field, catalogue[field])),
    ...catalogue.sources.map((source) => fact("source", source)),
    ...(catalogue.note === null ? [] : [fact("note", catalogue.note)]),
    ...catalogue.kinds.map(({ id, name, isAnswered }) =>
      rowOf({ record: "kind", id, title: name, answered: isAnswered ? "yes" : "no" }),
    ),
    ...catalogue.items.map(({ id, parentId, title, text, kind, grade, edition }) =>
      rowOf({ record: "item", id, parent: parentId, title, text, kind, grade: grade?.toString(), edition }),
    ),
  ];
};

type Draft = {
  -readonly [Key in keyof CatalogueDraft]: CatalogueDraft[Key] extends readonly (infer Entry)[]
    ? Entry[]
    : CatalogueDraft[Key];
};

const isHeadField = (name: string): name is HeadField => HEAD_FIELDS.some((field) => field === name);

const readFact = (draft: Draft, name: string, text: string): boolean => {
  if (isHeadField(name)) draft[name] = text;
  else if (name === "note") draft.note = text;
  else if (name === "source") draft.sources.push(text);
  else return false;
  return true;
};

/** Takes a table of our own back in; what `ownRows` wrote comes out the same. */
export const draftOfOwnRows = (rows: readonly RawRow[], problems: ProblemList): CatalogueDraft => {
  const draft: Draft = {
    id: "",
    name: "",
    version: "",
    publisher: "",
    licence: "",
    sources: [],
    note: null,
    kinds: [],
    items: [],
  };
  for (const { line, cells } of rows) {
    const where = `row ${line}`;
    const [record, id = "", parentId = "", title = "", text = "", kind = "", grade = "", edition = ""] =
      cells;
    const answered = cells[OWN_COLUMNS.length - 1] ?? "";
    if (record === "item")
      draft.items.push({
        where,
        id,
        kind,
        title,
        parentId,
        text,
        edition,
        grade: gradeOf(grade, where, problems),
      });
    else if (record === "kind" && (answered === "yes" || answered === "no"))
      draft.kinds.push({ id, name: title, isAnswered: answered === "yes" });
    else if (record === "kind") problems.add({ where, reason: "Say in the column answered: yes or no." });
    else if (record !== "catalogue" || !readFact(draft, id, text))
      problems.add({
        where,
        reason: `“${quoted(record === "catalogue" ? id : (record ?? ""))}” is no record of a catalogue.`,
      });
  }
  return draft;
};
