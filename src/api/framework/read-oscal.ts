import {
  documentReader,
  isJsonObject,
  type DocumentReader,
  type JsonObject,
  type Place,
} from "@/api/framework/document-reader";
import { EMPTY_READING, NOT_STATED, type FileReading } from "@/api/framework/file-reading";
import { parameterFiller } from "@/api/framework/oscal-parameters";
import { isWithdrawn, wordingOf } from "@/api/framework/oscal-text";
import type { CatalogueKind } from "@/domain/framework/catalogue";
import type { DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { catalogueIdOf } from "@/domain/framework/catalogue-id";
import type { ProblemList } from "@/domain/framework/problem-list";
import { quoted } from "@/domain/framework/text-problem";

const KINDS: readonly CatalogueKind[] = [
  { id: "group", name: "Group", isAnswered: false },
  { id: "control", name: "Control", isAnswered: true },
  { id: "enhancement", name: "Control enhancement", isAnswered: true },
  { id: "withdrawn", name: "Withdrawn control", isAnswered: false },
];

/** The other documents of OSCAL, and what to do about them. */
const OTHER_MODELS: Readonly<Record<string, string>> = {
  profile: "This is an OSCAL profile: it only selects controls. Resolve it into a catalogue and import that.",
  "mapping-collection": "This is an OSCAL mapping, not a catalogue. Import the catalogue it maps.",
  "component-definition": "This is an OSCAL component definition, not a catalogue.",
  "system-security-plan": "This is an OSCAL system security plan, not a catalogue.",
  "assessment-plan": "This is an OSCAL assessment plan, not a catalogue.",
  "assessment-results": "These are OSCAL assessment results, not a catalogue.",
  "plan-of-action-and-milestones": "This is an OSCAL plan of action and milestones, not a catalogue.",
};

export const isOscal = (json: JsonObject): boolean =>
  Object.hasOwn(json, "catalog") || Object.keys(OTHER_MODELS).some((model) => Object.hasOwn(json, model));

/** Groups and controls in the order of the file, each with what it lies in. */
const collectItems = (reader: DocumentReader, root: Place): DraftItem[] => {
  const withParameters = parameterFiller(root);
  const items: DraftItem[] = [];
  const add = (place: Place, kind: string, parentId: string | null): string => {
    const title = reader.text(place, "title");
    const id = reader.text(place, "id") || (kind === "group" ? title : "");
    const text = wordingOf(reader, place, withParameters);
    const shown = kind !== "group" && isWithdrawn(reader, place) ? "withdrawn" : kind;
    const where = reader.whereOf(place.path);
    items.push({ where, id, kind: shown, title, parentId, text, grade: null, edition: null });
    return id;
  };
  const collect = (place: Place, parentId: string | null, isInControl: boolean, depth: number): void => {
    if (depth > CATALOGUE_LIMITS.nesting)
      return reader.problem(
        place.path,
        `More than ${CATALOGUE_LIMITS.nesting} groups or controls lie inside each other.`,
      );
    for (const group of reader.objects(place, "groups"))
      collect(group, add(group, "group", parentId), false, depth + 1);
    for (const control of reader.objects(place, "controls"))
      collect(control, add(control, isInControl ? "enhancement" : "control", parentId), true, depth + 1);
  };
  collect(root, null, false, 0);
  return items;
};

/** Whoever the document names as its creator, else the first organisation in it. */
const publisherOf = (reader: DocumentReader, metadata: Place): string => {
  const parties = reader.objects(metadata, "parties");
  const creators = reader
    .objects(metadata, "responsible-parties")
    .filter(({ value }) => value["role-id"] === "creator" || value["role-id"] === "publisher")
    .flatMap(({ value }) => value["party-uuids"]);
  const creator = parties.find(({ value }) => creators.includes(value["uuid"]));
  const found = creator ?? parties.find(({ value }) => value["type"] === "organization") ?? parties[0];
  return (found && reader.text(found, "name")) || NOT_STATED;
};

/** Reads OSCAL 1.x catalogue JSON: groups, controls and enhancements as items, their parts and parameters as wording. */
export const readOscal = (json: JsonObject, problems: ProblemList): FileReading => {
  const reader = documentReader(problems);
  const catalog = json["catalog"];
  if (!isJsonObject(catalog)) {
    const model = Object.keys(OTHER_MODELS).find((name) => Object.hasOwn(json, name)) ?? "";
    reader.problem([model || "catalog"], OTHER_MODELS[model] ?? "An object belongs here.");
    return EMPTY_READING;
  }
  const place: Place = { value: catalog, path: ["catalog"] };
  const metadata = reader.object(place, "metadata");
  if (!metadata) {
    reader.problem(["catalog", "metadata"], "The metadata of the catalogue is missing.");
    return EMPTY_READING;
  }
  const format = reader.text(metadata, "oscal-version");
  if (!/^v?1\.\d/.test(format))
    reader.problem(
      ["catalog", "metadata", "oscal-version"],
      format === ""
        ? "The version of OSCAL is missing; versions 1.x can be read."
        : `The file is in OSCAL ${quoted(format)}; versions 1.x can be read.`,
    );
  const name = reader.text(metadata, "title");
  const items = collectItems(reader, place);
  const used = new Set(items.map(({ kind }) => kind));
  return {
    ...EMPTY_READING,
    draft: {
      id: catalogueIdOf(name),
      name,
      version: reader.text(metadata, "version"),
      publisher: publisherOf(reader, metadata),
      licence: NOT_STATED,
      sources: [],
      note: null,
      kinds: items.length === 0 ? KINDS : KINDS.filter(({ id }) => used.has(id)),
      items,
    },
  };
};
