import pack from "@/data/content/crosswalk-0.2.json";
import { frameworkIndex } from "@/data/content/frameworks";
import { maturityModelIndex } from "@/data/content/maturity-model";
import type { CrosswalkEdge, ItemReference } from "@/domain/framework/crosswalk";
import { crosswalkPackSchema, edgesOf } from "@/domain/framework/crosswalk-schema";
import { danglingEdges } from "@/domain/framework/dangling-edges";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { invariant } from "@/domain/shared/invariant";

const capabilityIds = new Set(maturityModelIndex.model.capabilities.map(({ id }) => id));

const isShipped = ({ catalogueId, itemId }: ItemReference): boolean =>
  catalogueId === OWN_MODEL_ID
    ? capabilityIds.has(itemId) || maturityModelIndex.criterion(itemId) !== undefined
    : frameworkIndex(catalogueId)?.item(itemId) !== undefined;

/** From capabilities and criteria of the own model to the shipped frameworks. A link says supports, never conforms. */
export const shippedCrosswalk: readonly CrosswalkEdge[] = edgesOf(crosswalkPackSchema.parse(pack));

const dangling = danglingEdges(shippedCrosswalk, isShipped).map(({ where, reason }) => `${where}: ${reason}`);
invariant(dangling.length === 0, dangling.join("\n"));
