import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type SiteGroupsOutput = inferRouterOutputs<AppRouter>["footprint"]["siteGroups"];
export type CountedSiteGroup = SiteGroupsOutput[number];
