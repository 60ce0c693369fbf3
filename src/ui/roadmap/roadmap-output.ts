import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Output = inferRouterOutputs<AppRouter>["roadmap"];
export type LimitsOutput = Output["limits"];
export type InitiativesOutput = Output["initiatives"];
export type InitiativeRow = InitiativesOutput["rows"][number];
export type TimelineOutput = Output["timeline"];
export type TimelinePackage = TimelineOutput["packages"][number];
export type PackageOutput = Output["package"];
export type PlanningOutput = Output["planning"];
export type PlanningRun = NonNullable<PlanningOutput>;
export type PreviewOutput = NonNullable<Output["planPreview"]>;
export type PlanChange = PreviewOutput["changes"][number];
export type PlanRow = Output["plans"][number];
export type WhyOutput = Output["whyNotEarlier"];
