import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["practice"];

export type PracticesOutput = Outputs["assessment"];
export type PracticeAnswersOutput = Outputs["answers"];
export type Judgement = PracticesOutput["judgement"];
