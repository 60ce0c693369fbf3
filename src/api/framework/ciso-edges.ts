import type { DocumentReader, Place } from "@/api/framework/document-reader";
import { urnTail } from "@/api/framework/urn-tail";
import type { CrosswalkEdge, CrosswalkStrength, ItemReference } from "@/domain/framework/crosswalk";

/** A superset speaks for the target and for more besides. What is not related is no link. */
const STRENGTHS: Readonly<Record<string, CrosswalkStrength | null>> = {
  equal: "equal",
  subset: "subset",
  superset: "intersects",
  intersect: "intersects",
  not_related: null,
};

type Own = { readonly catalogueId: string; readonly idOfUrn: ReadonlyMap<string, string> };

/** The links of a library's mapping sets; ends in other frameworks are named by the tails of their URNs. */
export const cisoEdges = (reader: DocumentReader, library: Place, own: Own): CrosswalkEdge[] => {
  const objects = reader.object(library, "objects");
  if (!objects) return [];
  const sets = [
    reader.object(objects, "requirement_mapping_set"),
    ...reader.objects(objects, "requirement_mapping_sets"),
  ].filter((place) => place !== null);
  const provenance = reader.text(library, "name") || reader.text(library, "urn");
  const endOf = (set: Place, mapping: Place, side: "source" | "target"): ItemReference => {
    const urn = reader.text(mapping, `${side}_requirement_urn`);
    const itemId = own.idOfUrn.get(urn);
    return itemId === undefined
      ? { catalogueId: urnTail(reader.text(set, `${side}_framework_urn`)), itemId: urnTail(urn) }
      : { catalogueId: own.catalogueId, itemId };
  };
  return sets.flatMap((set) =>
    reader.objects(set, "requirement_mappings").flatMap((mapping): CrosswalkEdge[] => {
      const relationship = reader.text(mapping, "relationship");
      const strength = Object.hasOwn(STRENGTHS, relationship) ? STRENGTHS[relationship] : undefined;
      if (strength === undefined)
        reader.problem(
          [...mapping.path, "relationship"],
          `One of ${Object.keys(STRENGTHS).join(", ")} belongs here.`,
        );
      if (!strength) return [];
      const [from, to] = [endOf(set, mapping, "source"), endOf(set, mapping, "target")];
      return [{ from, to, strength, provenance, reviewer: null }];
    }),
  );
};
