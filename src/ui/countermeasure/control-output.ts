import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["countermeasure"];

export type ControlsOutput = Outputs["controls"];
export type ControlOutput = ControlsOutput["controls"][number];
export type ControlCatalogueOutput = Outputs["controlCatalogue"];
export type CheckmarksOutput = Outputs["checkmarks"];
export type StewardshipOutput = Outputs["stewardship"];
