import { and, eq, or, sql } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import type { CrosswalkEdge } from "@/domain/framework/crosswalk";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { crosswalkEdges } from "@/data/schema";

const ROWS_AT_ONCE = 1_000;

/** Links alike in ends, strength and provenance are one; the reviewer that a file names is taken over. */
export const upsertEdges = async (
  tx: Tx,
  { organisationId, userId }: OrganisationScope,
  edges: readonly CrosswalkEdge[],
): Promise<void> => {
  const rows = edges.map(({ from, to, strength, provenance, reviewer }) => ({
    organisationId,
    id: newId<"crosswalk-edge">(),
    fromCatalogue: from.catalogueId,
    fromItem: from.itemId,
    toCatalogue: to.catalogueId,
    toItem: to.itemId,
    strength,
    provenance,
    reviewer,
    createdBy: userId,
  }));
  const claims = new Map(rows.map((row) => [JSON.stringify({ ...row, id: null, reviewer: null }), row]));
  const distinct = [...claims.values()];
  for (let at = 0; at < distinct.length; at += ROWS_AT_ONCE)
    await tx
      .insert(crosswalkEdges)
      .values(distinct.slice(at, at + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [
          crosswalkEdges.organisationId,
          crosswalkEdges.fromCatalogue,
          crosswalkEdges.fromItem,
          crosswalkEdges.toCatalogue,
          crosswalkEdges.toItem,
          crosswalkEdges.strength,
          crosswalkEdges.provenance,
        ],
        set: { reviewer: sql`coalesce(excluded.reviewer, ${crosswalkEdges.reviewer})` },
      });
};

const touching = ({ organisationId }: OrganisationScope, catalogueId: string) =>
  and(
    eq(crosswalkEdges.organisationId, organisationId),
    or(eq(crosswalkEdges.fromCatalogue, catalogueId), eq(crosswalkEdges.toCatalogue, catalogueId)),
  );

/** The organisation's own links from and to a catalogue. */
export const ownEdgesOf = async (
  tx: Tx,
  scope: OrganisationScope,
  catalogueId: string,
): Promise<CrosswalkEdge[]> => {
  const rows = await tx
    .select()
    .from(crosswalkEdges)
    .where(touching(scope, catalogueId))
    .orderBy(crosswalkEdges.createdAt, crosswalkEdges.id);
  return rows.map(({ fromCatalogue, fromItem, toCatalogue, toItem, strength, provenance, reviewer }) => ({
    from: { catalogueId: fromCatalogue, itemId: fromItem },
    to: { catalogueId: toCatalogue, itemId: toItem },
    strength,
    provenance,
    reviewer,
  }));
};

/** Takes away the links whose end is gone. */
export const deleteEdgesOfItems = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  catalogueId: string,
  itemIds: readonly string[],
): Promise<void> => {
  const gone = sql`(select jsonb_array_elements_text(${JSON.stringify(itemIds)}::jsonb))`;
  await tx.execute(sql`
    delete from crosswalk_edges where organisation_id = ${organisationId}
      and ((from_catalogue = ${catalogueId} and from_item in ${gone})
        or (to_catalogue = ${catalogueId} and to_item in ${gone}))`);
};

export const deleteEdges = async (tx: Tx, scope: OrganisationScope, catalogueId: string): Promise<void> => {
  await tx.delete(crosswalkEdges).where(touching(scope, catalogueId));
};
