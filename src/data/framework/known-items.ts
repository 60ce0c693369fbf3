import { frameworks } from "@/data/content/frameworks";
import { maturityModelIndex } from "@/data/content/maturity-model";
import type { KnownItems } from "@/domain/framework/item-finder";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";

/** Everything that a link may point to without a catalogue of one's own. */
export const shippedItems = (): KnownItems => [
  {
    catalogueId: OWN_MODEL_ID,
    itemIds: maturityModelIndex.model.capabilities.flatMap(({ id, criteria }) => [
      id,
      ...criteria.map((criterion) => criterion.id),
    ]),
  },
  ...frameworks.map(({ id, items }) => ({ catalogueId: id, itemIds: items.map((item) => item.id) })),
];
