import type { Standing } from "@/domain/assessment/standing";

/** Completes “Criterion 2.b …”; what is met has no words. */
export const UNMET_WORDS: Record<Exclude<Standing, "yes" | "not-applicable">, string> = {
  no: "is not met",
  partly: "is met in part",
  unknown: "is unknown: nobody in the room could say",
  "not-answered": "is not answered",
  compensated: "is compensated, not met",
  lapsed: "was compensated; the control’s test is overdue",
};

/** Beside a criterion of the ladder; a yes says what it rests on instead. */
export const STANDING_WORDS: Record<Standing, string> = {
  yes: "yes",
  partly: "partly",
  no: "no",
  unknown: "unknown",
  "not-applicable": "not applicable",
  compensated: "compensated",
  lapsed: "test overdue",
  "not-answered": "not answered",
};
