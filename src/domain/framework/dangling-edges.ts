import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";
import type { CrosswalkEdge, ItemReference } from "@/domain/framework/crosswalk";

/** A problem for each end that no known catalogue has, `where` naming the edge. */
export const danglingEdges = (
  edges: readonly CrosswalkEdge[],
  isKnown: (reference: ItemReference) => boolean,
): CatalogueProblem[] =>
  edges.flatMap(({ from, to }) =>
    [from, to]
      .filter((end) => !isKnown(end))
      .map((end) => ({
        where: `${from.catalogueId} ${from.itemId} → ${to.catalogueId} ${to.itemId}`,
        reason: `There is no ${end.itemId} in the catalogue ${end.catalogueId}.`,
      })),
  );
