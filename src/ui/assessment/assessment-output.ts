import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["assessment"];

export type AssessmentOutput = Outputs["assessment"];
export type AssessmentsOutput = Outputs["assessments"];
export type ListedAssessment = AssessmentsOutput["organisation"][number];
export type QuestionnaireOutput = Outputs["questionnaire"];
export type ComparisonOutput = Outputs["comparison"];
export type QuestionNoteOutput = Outputs["questionNotes"][number];
export type QuestionTalkOutput = Outputs["questionTalk"];
export type QuestionsForMeOutput = Outputs["questionsForMe"];
export type TargetsOutput = Outputs["targets"];
