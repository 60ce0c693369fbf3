import type { SiteId } from "@/domain/shared/ids";
import type { Caller, Minted } from "@/test/factories";

type Answer = Parameters<Caller["assessment"]["answerCriterion"]>[0]["answer"];

const STATED = { rationale: "", evidenceUrl: null, confidence: "stated" } as const;

export const answer = (value: "no" | "partly" | "yes" | "unknown"): Answer => ({ value, ...STATED });

export const compensatedBy = (name: string, testDueOn = "2099-01-01"): Answer => ({
  value: "compensated",
  control: { name, testDueOn },
  ...STATED,
});

/** A full assessment of a site (null: of what is answered once) through the product's own commands. */
export const assess = async (
  { api, programmeId }: Pick<Minted, "api" | "programmeId">,
  siteId: SiteId | null,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> => {
  const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode: "full" });
  for (const [criterionId, given] of Object.entries(answers))
    await api.assessment.answerCriterion({
      programmeId,
      assessmentId,
      criterionId,
      answer: given,
      expectedVersion: null,
    });
};
