import type { DocumentReader, Path, Place } from "@/api/framework/document-reader";
import { urnTail } from "@/api/framework/urn-tail";
import type { DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";

export type CisoItems = {
  readonly items: readonly DraftItem[];
  readonly idOfUrn: ReadonlyMap<string, string>;
};

type Node = {
  readonly path: Path;
  readonly urn: string;
  readonly referenceId: string;
  readonly parentUrn: string;
  readonly depth: number;
  readonly isAssessable: boolean;
  readonly name: string;
  readonly description: string;
};

const nodeOf = (reader: DocumentReader, place: Place): Node => {
  const urn = reader.text(place, "urn");
  if (urn === "") reader.problem(place.path, "The urn of the requirement is missing.");
  return {
    path: place.path,
    urn,
    referenceId: reader.text(place, "ref_id").trim(),
    parentUrn: reader.text(place, "parent_urn"),
    depth: Math.min(Number(reader.text(place, "depth")) || 1, CATALOGUE_LIMITS.nesting),
    isAssessable: reader.text(place, "assessable") === "true",
    name: reader.text(place, "name"),
    description: reader.text(place, "description"),
  };
};

/** Reference ids are what people know, but a library may use one twice or leave it out; URNs are unique. */
const idsByUrn = (nodes: readonly Node[]): Map<string, string> => {
  const taken = new Set<string>();
  const idOfUrn = new Map<string, string>();
  for (const { urn, referenceId } of nodes) {
    if (idOfUrn.has(urn)) continue;
    const id = referenceId === "" || taken.has(referenceId) ? urnTail(urn) : referenceId;
    taken.add(id);
    idOfUrn.set(urn, id);
  }
  return idOfUrn;
};

const firstLine = (text: string): string =>
  (text.trim().split("\n", 1)[0] ?? "").slice(0, CATALOGUE_LIMITS.title);

/** The requirement nodes of a framework; a node without a parent lies in the last one that is one step less deep. */
export const cisoItems = (reader: DocumentReader, framework: Place): CisoItems => {
  const nodes = reader.objects(framework, "requirement_nodes").map((place) => nodeOf(reader, place));
  const idOfUrn = idsByUrn(nodes);
  const lastAtDepth: string[] = [];
  const items = nodes.map((node): DraftItem => {
    const id = idOfUrn.get(node.urn) ?? "";
    const above = node.parentUrn === "" ? lastAtDepth[node.depth - 1] : idOfUrn.get(node.parentUrn);
    lastAtDepth[node.depth] = id;
    return {
      where: reader.whereOf(node.path),
      id,
      kind: node.isAssessable ? "requirement" : "heading",
      title: node.name || firstLine(node.description) || node.referenceId,
      parentId: above ?? node.parentUrn,
      text: node.description,
      grade: null,
      edition: null,
    };
  });
  return { items, idOfUrn };
};
