import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Assessment = inferRouterOutputs<AppRouter>["assessment"];
export type ResultsOutput = Assessment["heatMap"];
export type CellOutput = Assessment["cell"];
export type CellProofOutput = Assessment["cellProof"];
export type ConfidenceOutput = Assessment["confidence"];
