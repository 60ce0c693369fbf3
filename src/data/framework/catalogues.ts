import { and, eq, isNull } from "drizzle-orm";
import type { OrganisationScope } from "@/domain/access/scope";
import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueIndex, type CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { Tx } from "@/data/client";
import { frameworkIndex } from "@/data/content/frameworks";
import { catalogues } from "@/data/schema";

/** The organisation's own catalogues in the version that holds today, by name. */
export const ownCatalogues = async (tx: Tx, { organisationId }: OrganisationScope): Promise<Catalogue[]> => {
  const rows = await tx
    .select({ key: catalogues.key, content: catalogues.content })
    .from(catalogues)
    .where(and(eq(catalogues.organisationId, organisationId), isNull(catalogues.replacedAt)))
    .orderBy(catalogues.name);
  return rows.map(({ key, content }) => ({ ...content, id: key }));
};

/**
 * A shipped catalogue, or one of the organisation's own.
 * @param version of an own catalogue that may have been replaced since; null: the one that holds today.
 */
export const knownCatalogue = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  catalogueId: string,
  version: string | null = null,
): Promise<CatalogueIndex | undefined> => {
  const shipped = frameworkIndex(catalogueId);
  if (shipped) return shipped;
  const [row] = await tx
    .select({ content: catalogues.content })
    .from(catalogues)
    .where(
      and(
        eq(catalogues.organisationId, organisationId),
        eq(catalogues.key, catalogueId),
        version === null ? isNull(catalogues.replacedAt) : eq(catalogues.version, version),
      ),
    );
  return row && catalogueIndex({ ...row.content, id: catalogueId });
};
