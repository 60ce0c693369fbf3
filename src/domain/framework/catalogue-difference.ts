import type { Catalogue, CatalogueItem } from "@/domain/framework/catalogue";

/** What of an item a new version may word or place otherwise. */
export const COMPARED_FIELDS = ["title", "text", "kind", "parentId", "grade", "edition"] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export type ItemChange =
  | { readonly change: "new" | "removed"; readonly item: CatalogueItem }
  | {
      readonly change: "changed";
      readonly item: CatalogueItem;
      readonly before: CatalogueItem;
      readonly fields: readonly ComparedField[];
    };

/** What a new version adds, words otherwise and takes away; items are the same by their id. Null: there was none before. */
export const catalogueDifference = (before: Catalogue | null, after: Catalogue): readonly ItemChange[] => {
  const earlier = new Map((before?.items ?? []).map((item) => [item.id, item]));
  const stays = new Set(after.items.map(({ id }) => id));
  const newOrChanged = after.items.flatMap((item): ItemChange[] => {
    const old = earlier.get(item.id);
    if (!old) return [{ change: "new", item }];
    const fields = COMPARED_FIELDS.filter((field) => old[field] !== item[field]);
    return fields.length === 0 ? [] : [{ change: "changed", item, before: old, fields }];
  });
  const removed = [...earlier.values()]
    .filter(({ id }) => !stays.has(id))
    .map((item): ItemChange => ({ change: "removed", item }));
  return [...newOrChanged, ...removed];
};
