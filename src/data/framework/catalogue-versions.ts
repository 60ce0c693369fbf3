import { and, eq, isNull, sql } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import type { Catalogue } from "@/domain/framework/catalogue";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { catalogues } from "@/data/schema";

export type CatalogueVersion = {
  readonly catalogueId: string;
  readonly version: string;
  readonly name: string;
  readonly itemCount: number;
  readonly importedBy: string;
  /** ISO timestamps. */
  readonly importedAt: string;
  readonly replacedAt: string | null;
  /** Assessments of the catalogue, in all programmes and whatever their version. */
  readonly assessmentCount: number;
};

const ofKey = ({ organisationId }: OrganisationScope, key: string) =>
  and(eq(catalogues.organisationId, organisationId), eq(catalogues.key, key));

/** All versions of the organisation's own catalogues, without their content: by name, newest first. */
export const catalogueVersions = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
): Promise<CatalogueVersion[]> => {
  const rows = await tx.execute<CatalogueVersion>(sql`
    select c.key as "catalogueId", c.version, c.name, jsonb_array_length(c.content->'items') as "itemCount",
      coalesce(u.name, 'a former member') as "importedBy", to_json(c.created_at)#>>'{}' as "importedAt",
      to_json(c.replaced_at)#>>'{}' as "replacedAt",
      (select count(*)::int from assessments a
       where a.organisation_id = c.organisation_id and a.catalogue_id = c.key) as "assessmentCount"
    from catalogues c left join users u on u.id = c.imported_by
    where c.organisation_id = ${organisationId}
    order by max(c.name) filter (where c.replaced_at is null) over (partition by c.key), c.key,
      c.replaced_at desc nulls first`);
  return [...rows];
};

/** Held to the end of the transaction, so that two people never replace the same version. */
export const lockCatalogue = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  key: string,
): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue ${organisationId} ${key}`}, 0))`,
  );
};

/** Contents of one catalogue, the newest version first. */
export const contentsOf = async (
  tx: Tx,
  scope: OrganisationScope,
  key: string,
  atMost = 100,
): Promise<Catalogue[]> => {
  const rows = await tx
    .select({ content: catalogues.content })
    .from(catalogues)
    .where(ofKey(scope, key))
    .orderBy(sql`${catalogues.replacedAt} desc nulls first`)
    .limit(atMost);
  return rows.map(({ content }) => content);
};

export const hasVersion = async (
  tx: Tx,
  scope: OrganisationScope,
  key: string,
  version: string,
): Promise<boolean> => {
  const rows = await tx
    .select({ id: catalogues.id })
    .from(catalogues)
    .where(and(ofKey(scope, key), eq(catalogues.version, version)));
  return rows.length > 0;
};

/** The version that holds from now on; the one before it stays readable. */
export const insertVersion = async (tx: Tx, scope: OrganisationScope, content: Catalogue): Promise<void> => {
  const { id: key, version, name } = content;
  await tx
    .update(catalogues)
    .set({ replacedAt: sql`clock_timestamp()` })
    .where(and(ofKey(scope, key), isNull(catalogues.replacedAt)));
  await tx.insert(catalogues).values({
    organisationId: scope.organisationId,
    id: newId<"catalogue">(),
    key,
    version,
    name,
    content,
    importedBy: scope.userId,
  });
};

/** All its versions; false where there is none. */
export const deleteCatalogue = async (tx: Tx, scope: OrganisationScope, key: string): Promise<boolean> => {
  const rows = await tx.delete(catalogues).where(ofKey(scope, key)).returning({ id: catalogues.id });
  return rows.length > 0;
};
