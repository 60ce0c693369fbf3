import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Output = inferRouterOutputs<AppRouter>["roadmap"];
export type LimitsOutput = Output["limits"];
export type InitiativesOutput = Output["initiatives"];
export type InitiativeRow = InitiativesOutput["rows"][number];
export type TimelineOutput = Output["timeline"];
export type TimelinePackage = TimelineOutput["packages"][number];
export type PackageOutput = Output["package"];
