import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["framework"];
export type OwnCatalogues = Outputs["ownCatalogueList"];
export type CatalogueVersionRow = OwnCatalogues["versions"][number];
export type ItemsToLookAt = Outputs["itemsToLookAt"];
