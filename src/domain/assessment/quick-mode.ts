import type { AnswerSource } from "@/domain/assessment/answer-source";
import { standingOf, zeroCounts, type Standing, type StandingCounts } from "@/domain/assessment/standing";
import type { Capability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/**
 * What quick answers say about maturity level 2: excluded for now, possible (a full assessment must confirm it),
 * not yet answered, or nothing to answer. Never a level.
 */
export type QuickIndication = "excluded" | "possible" | "not-answered" | "not-applicable";

export type QuickResult = {
  readonly counts: StandingCounts;
  readonly indications: ReadonlyMap<string, QuickIndication>;
};

/** @param today ISO date. */
export const quickResult = (index: ModelIndex, answerOf: AnswerSource, today: string): QuickResult => {
  const counts = zeroCounts();
  const standingsOf = (capability: Capability): Standing[] =>
    capability.criteria
      .filter((criterion) => criterion.quick)
      .map((criterion) => {
        const standing = standingOf(answerOf(criterion), today);
        counts[standing] += 1;
        return standing;
      });
  const indications = new Map(
    index.model.capabilities.map((capability) => [capability.id, indicationOf(standingsOf(capability))]),
  );
  return { counts, indications };
};

const EXCLUDING: readonly Standing[] = ["no", "partly", "unknown", "lapsed"];

const indicationOf = (standings: readonly Standing[]): QuickIndication => {
  if (standings.some((standing) => EXCLUDING.includes(standing))) return "excluded";
  if (standings.includes("not-answered")) return "not-answered";
  return standings.every((standing) => standing === "not-applicable") ? "not-applicable" : "possible";
};
