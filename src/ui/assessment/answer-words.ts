import type { AnswerConfidence, AnswerValue } from "@/domain/assessment/answer";
import type { Standing } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";

export const STANDING_LABEL: Record<Standing, string> = {
  no: "No",
  partly: "Partly",
  yes: "Yes",
  unknown: "Unknown",
  "not-applicable": "Not applicable",
  compensated: "Compensated",
  lapsed: "Compensated, test overdue",
  "not-answered": "Not answered",
};

/** The one key that gives each answer. */
export const ANSWER_KEY: Record<AnswerValue, string> = {
  no: "n",
  partly: "p",
  yes: "y",
  unknown: "u",
  "not-applicable": "a",
  compensated: "c",
};

export const CONFIDENCE_LABEL: Record<AnswerConfidence, string> = {
  stated: "Stated",
  documented: "Documented",
  verified: "Verified",
};

export const ANSWER_BY_LABEL: Record<Criterion["answerBy"], string> = {
  ask: "known in the room",
  show: "shown within two minutes",
  measure: "a number from a register or tool",
  prove: "proven by a test, a sample or a look on the floor",
};
