import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type ObjectivesOutput = inferRouterOutputs<AppRouter>["objective"]["objectives"];
export type SaveObjectivesInput = inferRouterInputs<AppRouter>["objective"]["saveObjectives"];
export type LinkedCapability = ObjectivesOutput["capabilities"][number];
