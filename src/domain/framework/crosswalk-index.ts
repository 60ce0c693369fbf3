import type { CrosswalkEdge, ItemReference } from "@/domain/framework/crosswalk";

/** Many to many, both ways; every edge stays, in the order given. */
export type CrosswalkIndex = {
  readonly edges: readonly CrosswalkEdge[];
  /** All sources of one item. */
  readonly into: (target: ItemReference) => readonly CrosswalkEdge[];
  /** All that one item speaks for. */
  readonly outOf: (source: ItemReference) => readonly CrosswalkEdge[];
};

export const crosswalkIndex = (edges: readonly CrosswalkEdge[]): CrosswalkIndex => ({
  edges,
  into: edgesByEnd(edges, ({ to }) => to),
  outOf: edgesByEnd(edges, ({ from }) => from),
});

const edgesByEnd = (edges: readonly CrosswalkEdge[], endOf: (edge: CrosswalkEdge) => ItemReference) => {
  const byCatalogue = new Map<string, Map<string, CrosswalkEdge[]>>();
  for (const edge of edges) {
    const { catalogueId, itemId } = endOf(edge);
    const byItem = byCatalogue.get(catalogueId) ?? new Map<string, CrosswalkEdge[]>();
    byCatalogue.set(catalogueId, byItem);
    const same = byItem.get(itemId);
    if (same) same.push(edge);
    else byItem.set(itemId, [edge]);
  }
  return ({ catalogueId, itemId }: ItemReference): readonly CrosswalkEdge[] =>
    byCatalogue.get(catalogueId)?.get(itemId) ?? [];
};
