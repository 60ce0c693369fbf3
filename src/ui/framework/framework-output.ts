import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["framework"];

export type FrameworksOutput = Outputs["frameworks"];
export type ListedFramework = FrameworksOutput["frameworks"][number];
export type FrameworkAssessmentRow = FrameworksOutput["assessments"][number];
export type FrameworkOutput = Outputs["framework"];
export type FrameworkLine = FrameworkOutput["items"][number];
export type FrameworkItemOutput = Outputs["frameworkItem"];
export type ItemSource = FrameworkItemOutput["sources"][number];
export type SourcePlace = ItemSource["places"][number];
