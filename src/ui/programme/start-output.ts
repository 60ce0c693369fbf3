import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["programme"];

export type StartPathOutput = Outputs["startPath"];
export type ObligationsOutput = Outputs["obligations"];
export type ObligationRow = ObligationsOutput["rows"][number];
