import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["evidence"];

export type ProofsOutput = Outputs["proofs"];
export type ListedProof = ProofsOutput["rows"][number];
export type ProofKindOutput = ProofsOutput["kinds"][number];
export type AssessmentProofs = Outputs["proofsOfAssessment"];
export type AttachedProof = AssessmentProofs["proofs"][number];
export type DueOutput = Outputs["dueProofs"];
