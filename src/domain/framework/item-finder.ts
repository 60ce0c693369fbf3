import type { ItemReference } from "@/domain/framework/crosswalk";

export type KnownItems = readonly { readonly catalogueId: string; readonly itemIds: readonly string[] }[];

/** The reference as its catalogue writes it, upper and lower case aside; undefined where there is no such item. */
export const itemFinder = (known: KnownItems) => {
  const byCatalogue = new Map(
    known.map(({ catalogueId, itemIds }) => [
      catalogueId,
      // Of ids that differ in case alone, each is found exactly first.
      new Map([
        ...itemIds.map((id) => [id.toLowerCase(), id] as const),
        ...itemIds.map((id) => [id, id] as const),
      ]),
    ]),
  );
  return ({ catalogueId, itemId }: ItemReference): ItemReference | undefined => {
    const items = byCatalogue.get(catalogueId);
    const found = items?.get(itemId) ?? items?.get(itemId.toLowerCase());
    return found === undefined ? undefined : { catalogueId, itemId: found };
  };
};
