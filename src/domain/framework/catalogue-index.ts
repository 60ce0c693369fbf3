import type { Catalogue, CatalogueItem } from "@/domain/framework/catalogue";

/** Look-ups over one catalogue; lists keep its order. */
export type CatalogueIndex = {
  readonly catalogue: Catalogue;
  /** Undefined for an id that the catalogue does not have: answers may outlive a version of it. */
  readonly item: (itemId: string) => CatalogueItem | undefined;
  /** Of null: the items at the top. */
  readonly children: (itemId: string | null) => readonly CatalogueItem[];
  /** From the top down, without the item itself. */
  readonly ancestors: (itemId: string) => readonly CatalogueItem[];
  readonly answered: readonly CatalogueItem[];
  readonly isAnswered: (item: CatalogueItem) => boolean;
};

export const catalogueIndex = (catalogue: Catalogue): CatalogueIndex => {
  const byId = new Map(catalogue.items.map((item) => [item.id, item]));
  const answeredKinds = new Set(catalogue.kinds.filter(({ isAnswered }) => isAnswered).map(({ id }) => id));
  const isAnswered = ({ kind }: CatalogueItem) => answeredKinds.has(kind);
  const children = new Map<string | null, CatalogueItem[]>();
  for (const item of catalogue.items) {
    const siblings = children.get(item.parentId);
    if (siblings) siblings.push(item);
    else children.set(item.parentId, [item]);
  }
  const parentOf = (item: CatalogueItem | undefined) =>
    item === undefined || item.parentId === null ? undefined : byId.get(item.parentId);
  return {
    catalogue,
    item: (itemId) => byId.get(itemId),
    children: (itemId) => children.get(itemId) ?? [],
    ancestors: (itemId) => {
      const above: CatalogueItem[] = [];
      for (let item = parentOf(byId.get(itemId)); item; item = parentOf(item)) above.push(item);
      return above.toReversed();
    },
    answered: catalogue.items.filter(isAnswered),
    isAnswered,
  };
};
