import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type ObjectivesOutput = inferRouterOutputs<AppRouter>["objective"]["objectives"];
export type LinkedCapability = ObjectivesOutput["capabilities"][number];
