import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { SiteLevels } from "@/domain/assessment/site-levels";
import { unmetCriteria } from "@/domain/assessment/unmet-criteria";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Capability, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** What an assessment says about one site, or about the group for group-wide capabilities; all levels native. */
export type AssessedState = {
  /** Supported level per capability. An unknown capability is missing: it is asked for, not ranked. */
  readonly supportedLevels: ReadonlyMap<string, MaturityLevel>;
  /** Level as answered, before prerequisites, for the same capabilities. */
  readonly claimedLevels: ReadonlyMap<string, MaturityLevel>;
  /** Criteria not met natively: open, partly, unknown, not answered and compensated ones. */
  readonly unmetCriterionIds: ReadonlySet<string>;
  /** Those of them that a tested compensating control answers. */
  readonly compensatedCriterionIds: ReadonlySet<string>;
};

/** Somebody here could answer at least one criterion; an inherited answer of the organisation says nothing about a site. */
export const isKnown = (capability: Capability, answerOf: AnswerSource): boolean =>
  capability.criteria.some((criterion) => {
    const value = answerOf(criterion)?.value;
    const isAskedHere = criterion.scope === "site" || isGroupWide(capability);
    return isAskedHere && value !== undefined && value !== "unknown";
  });

/** @param today ISO date; a compensating control whose test fell due no longer counts. */
export const assessedState = (
  index: ModelIndex,
  place: { readonly levels: SiteLevels; readonly answerOf: AnswerSource },
  today: string,
): AssessedState => {
  const known = index.model.capabilities.filter((capability) => isKnown(capability, place.answerOf));
  const criteria = known.flatMap((capability) => capability.criteria);
  const unmet = unmetCriteria(criteria, place.answerOf, today);
  return {
    supportedLevels: new Map(known.map(({ id }) => [id, place.levels.get(id)?.supported ?? 0])),
    claimedLevels: new Map(known.map(({ id }) => [id, place.levels.get(id)?.native ?? 0])),
    unmetCriterionIds: new Set(unmet.map(({ criterion }) => criterion.id)),
    compensatedCriterionIds: new Set(
      unmet.filter(({ standing }) => standing === "compensated").map(({ criterion }) => criterion.id),
    ),
  };
};
