import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type ProgrammeOutput = inferRouterOutputs<AppRouter>["programme"]["programme"];
