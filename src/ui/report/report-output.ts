import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type ReportOutput = inferRouterOutputs<AppRouter>["report"]["executivePage"];
