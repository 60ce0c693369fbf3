import { eq } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import { crosswalkIndex, type CrosswalkIndex } from "@/domain/framework/crosswalk-index";
import { mergeCrosswalks } from "@/domain/framework/merge-crosswalks";
import type { Tx } from "@/data/client";
import { shippedCrosswalk } from "@/data/content/crosswalk";
import { crosswalkEdges } from "@/data/schema";

const shipped = crosswalkIndex(mergeCrosswalks(shippedCrosswalk));

/** The shipped links and the organisation's own; none of them is ever left out. */
export const crosswalkOf = async (tx: Tx, { organisationId }: OrganisationScope): Promise<CrosswalkIndex> => {
  const rows = await tx
    .select()
    .from(crosswalkEdges)
    .where(eq(crosswalkEdges.organisationId, organisationId))
    .orderBy(crosswalkEdges.createdAt, crosswalkEdges.id);
  if (rows.length === 0) return shipped;
  const own = rows.map(({ fromCatalogue, fromItem, toCatalogue, toItem, ...edge }) => ({
    from: { catalogueId: fromCatalogue, itemId: fromItem },
    to: { catalogueId: toCatalogue, itemId: toItem },
    strength: edge.strength,
    provenance: edge.provenance,
    reviewer: edge.reviewer,
  }));
  return crosswalkIndex(mergeCrosswalks(shippedCrosswalk, own));
};
