import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type GapListOutput = Outputs["gap"]["rankedGaps"];
export type GapRow = GapListOutput["rows"][number];
export type ObjectiveStakeRow = GapListOutput["stakes"][number];
export type GapOutput = Outputs["gap"]["gap"];
export type SensitivityOutput = Outputs["gap"]["sensitivity"];
export type ProgrammeOutput = Outputs["programme"]["programme"];
