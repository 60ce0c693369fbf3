import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Report = inferRouterOutputs<AppRouter>["report"];
export type ReportOutput = Report["executivePage"];
export type ConfidenceOutput = Report["confidence"];
