import { C2M2_ANSWERS } from "@/domain/assessment/models/c2m2";
import { CSF_CURRENT_ANSWERS, CSF_OUTCOMES } from "@/domain/assessment/models/csf-profile";
import type { SourceState } from "@/domain/assessment/coverage-state";

/** Plain: of every framework that brings no scale of its own. */
export const PRACTICE_SCALES = ["c2m2", "csf", "plain"] as const;
export type PracticeScale = (typeof PRACTICE_SCALES)[number];

export const PLAIN_ANSWERS = ["yes", "partly", "no", "unknown", "not-applicable"] as const;

export const C2M2_ID = "doe-c2m2-2.1";
export const CSF_ID = "nist-csf-2.0";

export const practiceScaleOf = (catalogueId: string): PracticeScale => {
  if (catalogueId === C2M2_ID) return "c2m2";
  return catalogueId === CSF_ID ? "csf" : "plain";
};

/** The words an item may be answered with, in the order in which they are offered. */
export const PRACTICE_VALUES: Record<PracticeScale, readonly string[]> = {
  c2m2: C2M2_ANSWERS,
  csf: CSF_CURRENT_ANSWERS,
  plain: PLAIN_ANSWERS,
};

/** The words of a target profile; empty where the framework has none. */
export const PRACTICE_TARGETS: Record<PracticeScale, readonly string[]> = {
  c2m2: [],
  csf: CSF_OUTCOMES,
  plain: [],
};

const STATES: Record<PracticeScale, Readonly<Record<string, SourceState>>> = {
  // Largely implemented is achieved: C2M2 v2.1, section 2.3.
  c2m2: { FI: "met", LI: "met", PI: "partly", NI: "open" },
  csf: {
    achieved: "met",
    "largely-achieved": "partly",
    "partly-achieved": "partly",
    "not-achieved": "open",
    unknown: "unknown",
    "not-applicable": "not-applicable",
  },
  plain: {
    yes: "met",
    partly: "partly",
    no: "open",
    unknown: "unknown",
    "not-applicable": "not-applicable",
  },
};

/** What an answer in the words of a framework says for its coverage; undefined for a word that the scale does not have. */
export const practiceState = (scale: PracticeScale, value: string): SourceState | undefined =>
  STATES[scale][value];
