import {
  documentReader,
  isJsonObject,
  type DocumentReader,
  type JsonObject,
  type Path,
  type Place,
} from "@/api/framework/document-reader";
import { EMPTY_READING, NOT_STATED, type FileReading } from "@/api/framework/file-reading";
import { cisoEdges } from "@/api/framework/ciso-edges";
import { cisoItems } from "@/api/framework/ciso-items";
import { urnTail } from "@/api/framework/urn-tail";
import type { CatalogueKind } from "@/domain/framework/catalogue";
import type { ProblemList } from "@/domain/framework/problem-list";

const KINDS: readonly CatalogueKind[] = [
  { id: "heading", name: "Heading", isAnswered: false },
  { id: "requirement", name: "Requirement", isAnswered: true },
];

export const isCisoLibrary = (value: JsonObject): boolean => isJsonObject(value["objects"]);

/** What a library without a framework holds, in words. */
const contentOf = (objects: JsonObject): string =>
  Object.keys(objects)
    .map((key) => key.replaceAll("_", " "))
    .join(", ") || "nothing";

const frameworkIn = (reader: DocumentReader, library: Place): Place | null => {
  const objects = reader.object(library, "objects");
  if (!objects) return null;
  const frameworks = [reader.object(objects, "framework"), ...reader.objects(objects, "frameworks")].filter(
    (place) => place !== null,
  );
  const [framework, ...others] = frameworks;
  if (framework && others.length === 0) return framework;
  reader.problem(
    objects.path,
    framework
      ? `The library holds ${frameworks.length} frameworks. Import one library for each.`
      : `The library holds ${contentOf(objects.value)}, but no framework, so there is nothing to answer in it. Import the library of the framework.`,
  );
  return null;
};

/** Reads a CISO Assistant library: the requirement nodes of its framework as items, its mapping sets as links. */
export const readCisoLibrary = (
  value: JsonObject,
  whereOf: (path: Path) => string,
  problems: ProblemList,
): FileReading => {
  const reader = documentReader(problems, whereOf);
  const library: Place = { value, path: [] };
  const framework = frameworkIn(reader, library);
  if (!framework) return EMPTY_READING;
  const { items, idOfUrn } = cisoItems(reader, framework);
  const id = urnTail(reader.text(framework, "urn") || reader.text(library, "urn"));
  const used = new Set(items.map(({ kind }) => kind));
  const draft = {
    id,
    name: reader.text(framework, "name") || reader.text(library, "name"),
    version: reader.text(library, "version"),
    publisher: reader.text(library, "provider") || NOT_STATED,
    licence: reader.text(library, "copyright").trim() || NOT_STATED,
    sources: [],
    note: reader.text(framework, "description") || null,
    kinds: items.length === 0 ? KINDS : KINDS.filter((kind) => used.has(kind.id)),
    items,
  };
  return { ...EMPTY_READING, draft, edges: cisoEdges(reader, library, { catalogueId: id, idOfUrn }) };
};
