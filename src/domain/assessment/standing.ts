import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";

/** What a criterion stands at today: its answer, a compensation whose test fell due, or nothing asked yet. */
export const STANDINGS = [...ANSWER_VALUES, "lapsed", "not-answered"] as const;
export type Standing = (typeof STANDINGS)[number];
export type StandingCounts = Record<Standing, number>;

/** The part of an answer that levels depend on. `testDueOn` is an ISO date, null where there is no control. */
export type ScoredAnswer = { readonly value: AnswerValue; readonly testDueOn: string | null };

/** @param today ISO date. */
export const standingOf = (answer: ScoredAnswer | undefined, today: string): Standing => {
  if (answer === undefined) return "not-answered";
  const isLapsed = answer.value === "compensated" && answer.testDueOn !== null && answer.testDueOn <= today;
  return isLapsed ? "lapsed" : answer.value;
};

export const zeroCounts = (): StandingCounts => ({
  no: 0,
  partly: 0,
  yes: 0,
  unknown: 0,
  "not-applicable": 0,
  compensated: 0,
  lapsed: 0,
  "not-answered": 0,
});

/** Share of one criterion in the progress to the next level, 0 to 1. "not-applicable" leaves the denominator instead. */
export const SHARE_OF: Record<Exclude<Standing, "not-applicable">, number> = {
  yes: 1,
  compensated: 1,
  partly: 0.5,
  no: 0,
  unknown: 0,
  lapsed: 0,
  "not-answered": 0,
};
