import { can } from "@/domain/access/permission";
import { latestChanges } from "@/domain/framework/latest-changes";
import { itemsForReview } from "@/data/assessment/carried-answers";
import { catalogueVersions, contentsOf } from "@/data/framework/catalogue-versions";
import { programmeQuery } from "@/api/trpc";

/** The organisation's own catalogues with all their versions, and what the viewer may do with them. */
export const ownCatalogueList = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => ({
  versions: await catalogueVersions(tx, scope),
  mayImport: can(scope.role, "framework:write") && scope.siteIds === null,
  mayTickOff: can(scope.role, "assessment:answer"),
}));

/** Items that a new version worded otherwise, added or took away, until somebody has looked at their answers. */
export const itemsToLookAt = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const versions = await catalogueVersions(tx, scope);
  const replaced = versions.filter(({ replacedAt }) => replacedAt !== null);
  const catalogueIds = [...new Set(replaced.map(({ catalogueId }) => catalogueId))];
  const marked = await itemsForReview(tx, scope, catalogueIds);
  const lists = await Promise.all(
    catalogueIds.map(async (catalogueId) => {
      const items = marked.filter((item) => item.catalogueId === catalogueId);
      if (items.length === 0) return [];
      const contents = await contentsOf(tx, scope, catalogueId);
      const changes = latestChanges(contents, new Set(items.map(({ itemId }) => itemId)));
      return items.flatMap((item) => {
        const change = changes.get(item.itemId);
        return change ? [{ ...item, catalogueName: contents[0]?.name ?? catalogueId, change }] : [];
      });
    }),
  );
  return lists.flat();
});
