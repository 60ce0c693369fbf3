import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type AssetsInput = Omit<inferRouterInputs<AppRouter>["footprint"]["assets"], "cursor" | "limit">;

type Params = { get: (name: string) => string | null };

/** The list a person sees, read from the address; what is not understood there is left out. */
export const assetQueryOf = (programmeId: string, params: Params): AssetsInput => {
  const sort = params.get("sort") ?? "label";
  return {
    programmeId,
    text: params.get("q") ?? "",
    siteId: params.get("site"),
    zone: params.get("zone"),
    world: params.get("world") as AssetsInput["world"],
    criticality: params.get("criticality") as AssetsInput["criticality"],
    sort: sort.replace(/^-/, "") as AssetsInput["sort"],
    descending: sort.startsWith("-"),
  };
};
