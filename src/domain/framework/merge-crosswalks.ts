import type { CrosswalkEdge } from "@/domain/framework/crosswalk";

/**
 * All edges of packs and organisations. Edges alike in both ends, strength and provenance are one edge; it keeps its
 * reviewer, and one edge for each reviewer where several confirmed it. Every other difference keeps both edges.
 */
export const mergeCrosswalks = (
  ...crosswalks: readonly (readonly CrosswalkEdge[])[]
): readonly CrosswalkEdge[] => {
  const byClaim = new Map<string, Map<string | null, CrosswalkEdge>>();
  for (const edge of crosswalks.flat()) {
    const key = claimOf(edge);
    const byReviewer = byClaim.get(key) ?? new Map<string | null, CrosswalkEdge>();
    byClaim.set(key, byReviewer);
    if (!byReviewer.has(edge.reviewer)) byReviewer.set(edge.reviewer, edge);
  }
  return [...byClaim.values()].flatMap((byReviewer) => {
    if (byReviewer.size > 1) byReviewer.delete(null);
    return [...byReviewer.values()];
  });
};

const claimOf = ({ from, to, strength, provenance }: CrosswalkEdge): string =>
  JSON.stringify([from.catalogueId, from.itemId, to.catalogueId, to.itemId, strength, provenance]);
