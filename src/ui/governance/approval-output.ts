import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

export type ApprovalsOutput = inferRouterOutputs<AppRouter>["governance"]["approvalsOf"];
export type ApprovalOutput = ApprovalsOutput["approvals"][number];
