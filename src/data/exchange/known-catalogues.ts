import { sql } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import type { Tx } from "@/data/client";
import { shippedItems } from "@/data/framework/known-items";

export type KnownCatalogue = {
  /** Null: it comes with the product, whatever version it was answered in. */
  readonly versions: ReadonlySet<string> | null;
  /** Of all versions: an answer stays where a later version has dropped its item. */
  readonly items: ReadonlySet<string>;
};

type Row = { key: string; version: string; items: string[] };

/** Every catalogue that a programme may name once it is brought in: shipped, in the file, or here already. */
export const knownCatalogues = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
): Promise<ReadonlyMap<string, KnownCatalogue>> => {
  const known = new Map<string, { versions: Set<string> | null; items: Set<string> }>(
    shippedItems().map(({ catalogueId, itemIds }) => [
      catalogueId,
      { versions: null, items: new Set(itemIds) },
    ]),
  );
  const rows = await tx.execute<Row>(sql`
    select key, version, jsonb_path_query_array(content, '$.items[*].id') as items from (
      select key, version, content from staged_catalogues
      union all select key, version, content from catalogues where organisation_id = ${organisationId}) c`);
  for (const { key, version, items } of rows) {
    const found = known.get(key) ?? { versions: new Set<string>(), items: new Set<string>() };
    known.set(key, found);
    found.versions?.add(version);
    for (const item of items) found.items.add(item);
  }
  return known;
};
