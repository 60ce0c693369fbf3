import { coverageFile } from "@/api/framework/export-coverage";
import { followFramework } from "@/api/framework/follow-framework";
import { framework, frameworks } from "@/api/framework/queries";
import { frameworkItem } from "@/api/framework/queries-item";
import { itemsToLookAt, ownCatalogueList } from "@/api/framework/queries-own-catalogues";
import { removeCatalogue } from "@/api/framework/remove-catalogue";
import { tickOffItem } from "@/api/framework/tick-off-item";
import { router } from "@/api/trpc";

export const frameworkRouter = router({
  frameworks,
  framework,
  frameworkItem,
  coverageFile,
  followFramework,
  ownCatalogueList,
  itemsToLookAt,
  tickOffItem,
  removeCatalogue,
});
