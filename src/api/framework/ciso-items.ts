import type { DocumentReader, Place } from "@/api/framework/document-reader";
import { urnTail } from "@/api/framework/urn-tail";
import type { DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { quoted } from "@/domain/framework/text-problem";

export type CisoItems = {
  readonly items: readonly DraftItem[];
  readonly idOfUrn: ReadonlyMap<string, string>;
};

const firstLine = (text: string): string =>
  (text.trim().split("\n", 1)[0] ?? "").slice(0, CATALOGUE_LIMITS.title);

/** Reference ids are what people know, but a library may use one twice or leave it out; URNs are unique. */
const idsOf = (reader: DocumentReader, nodes: readonly Place[]): Map<string, string> => {
  const taken = new Set<string>();
  const idOfUrn = new Map<string, string>();
  for (const node of nodes) {
    const urn = reader.text(node, "urn");
    const referenceId = reader.text(node, "ref_id").trim();
    if (urn === "") reader.problem(node.path, "The urn of the requirement is missing.");
    else if (idOfUrn.has(urn)) reader.problem(node.path, `The urn ${quoted(urn)} is there twice.`);
    else {
      const id = referenceId === "" || taken.has(referenceId) ? urnTail(urn) : referenceId;
      taken.add(id);
      idOfUrn.set(urn, id);
    }
  }
  return idOfUrn;
};

/** The requirement nodes of a framework; a node without a parent lies in the last one that is one step less deep. */
export const cisoItems = (reader: DocumentReader, framework: Place): CisoItems => {
  const nodes = reader.objects(framework, "requirement_nodes");
  const idOfUrn = idsOf(reader, nodes);
  const lastAtDepth: (string | null)[] = [];
  const items = nodes.map((node): DraftItem => {
    const id = idOfUrn.get(reader.text(node, "urn")) ?? "";
    const depth = Math.min(Number(reader.text(node, "depth")) || 1, CATALOGUE_LIMITS.nesting);
    const parentUrn = reader.text(node, "parent_urn");
    const parentId = parentUrn === "" ? lastAtDepth[depth - 1] : (idOfUrn.get(parentUrn) ?? parentUrn);
    lastAtDepth[depth] = id;
    const text = reader.text(node, "description");
    return {
      where: reader.whereOf(node.path),
      id,
      kind: reader.text(node, "assessable") === "true" ? "requirement" : "heading",
      title: reader.text(node, "name") || firstLine(text) || reader.text(node, "ref_id"),
      parentId: parentId ?? null,
      text,
      grade: null,
      edition: null,
    };
  });
  return { items, idOfUrn };
};
