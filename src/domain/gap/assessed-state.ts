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
export const isKnown = (capability: Capability, answerOf: AnswerSource): boolean => {
  const isGroups = isGroupWide(capability);
  return capability.criteria.some((criterion) => {
    if (criterion.scope !== "site" && !isGroups) return false;
    const value = answerOf(criterion)?.value;
    return value !== undefined && value !== "unknown";
  });
};

/** @param today ISO date; a compensating control whose test fell due no longer counts. */
export const assessedState = (
  index: ModelIndex,
  place: { readonly levels: SiteLevels; readonly answerOf: AnswerSource },
  today: string,
): AssessedState => {
  const supportedLevels = new Map<string, MaturityLevel>();
  const claimedLevels = new Map<string, MaturityLevel>();
  const unmetCriterionIds = new Set<string>();
  const compensatedCriterionIds = new Set<string>();
  for (const capability of index.model.capabilities) {
    if (!isKnown(capability, place.answerOf)) continue;
    const levels = place.levels.get(capability.id);
    supportedLevels.set(capability.id, levels?.supported ?? 0);
    claimedLevels.set(capability.id, levels?.native ?? 0);
    for (const { criterion, standing } of unmetCriteria(capability.criteria, place.answerOf, today)) {
      unmetCriterionIds.add(criterion.id);
      if (standing === "compensated") compensatedCriterionIds.add(criterion.id);
    }
  }
  return { supportedLevels, claimedLevels, unmetCriterionIds, compensatedCriterionIds };
};
