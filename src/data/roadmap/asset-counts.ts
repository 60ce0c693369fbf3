import { and, count, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { assets } from "@/data/schema";

/** Known assets per site; a site without any is missing. */
export const assetCountsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
): Promise<ReadonlyMap<SiteId, number>> => {
  const rows = await tx
    .select({ siteId: assets.siteId, assets: count() })
    .from(assets)
    .where(and(eq(assets.organisationId, scope.organisationId), eq(assets.programmeId, scope.programmeId)))
    .groupBy(assets.siteId);
  return new Map(rows.flatMap((row) => (row.siteId === null ? [] : [[row.siteId, row.assets] as const])));
};
