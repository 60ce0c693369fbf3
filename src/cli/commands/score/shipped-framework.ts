import { frameworkIndex } from "@/data/content/frameworks";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import { invariant } from "@/domain/shared/invariant";

/** A catalogue that a scoring model is made for. */
export const shippedFramework = (catalogueId: string): CatalogueIndex => {
  const index = frameworkIndex(catalogueId);
  invariant(index !== undefined, `the catalogue ${catalogueId} is shipped`);
  return index;
};
