import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import { capabilityLevels, type CapabilityLevels } from "@/domain/assessment/capability-levels";
import { supportedLevels, type JudgedHere } from "@/domain/assessment/supported-levels";
import { unmetPrerequisites, type UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";
import { isGroupWide } from "@/domain/framework/group-wide";
import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type SupportedCapability = CapabilityLevels & {
  /** `native`, capped by the hard prerequisites. */
  readonly supported: MaturityLevel;
  /** `withCompensation`, capped by the hard prerequisites. */
  readonly supportedWithCompensation: MaturityLevel;
  /** Hard prerequisites of the levels up to `withCompensation` that are not met. */
  readonly missing: readonly UnmetPrerequisite[];
  /** Soft ones: they warn in planning and never lower a level. */
  readonly warnings: readonly UnmetPrerequisite[];
};

/** By capability id, in the order of the model. */
export type SiteLevels = ReadonlyMap<string, SupportedCapability>;

/** Everything but what only the roll-up of the sites can tell. */
export const judgedAtSite =
  (index: ModelIndex): JudgedHere =>
  ({ scope, requiresCapabilityId }) =>
    scope !== "organisation" || isGroupWide(index.capability(requiresCapabilityId));

/**
 * Levels of all capabilities at one site. A prerequisite on the roll-up of the sites is left to `organisationLevels`.
 * @param today ISO date.
 */
export const siteLevels = (
  index: ModelIndex,
  siteAnswers: AnswersById,
  organisationAnswers: AnswersById,
  today: string,
): SiteLevels => {
  const answerOf = answersAtSite(siteAnswers, organisationAnswers);
  const answered = new Map<string, CapabilityLevels>();
  const claimed = new Map<string, MaturityLevel>();
  for (const { id } of index.model.capabilities) {
    const levels = capabilityLevels(index, id, answerOf, today);
    answered.set(id, levels);
    claimed.set(id, levels.withCompensation);
  }
  const judgedHere = judgedAtSite(index);
  const supported = supportedLevels(index, claimed, judgedHere);
  const result = new Map<string, SupportedCapability>();
  for (const [id, levels] of answered) {
    const supportedWithCompensation = supported.get(id) ?? 0;
    const { native, withCompensation, bestCase, progress, counts } = levels;
    const { missing, warnings } = unmetPrerequisites(index, id, withCompensation, supported, judgedHere);
    // Listed one by one: spreading took two thirds of the time of a heat map of 60 sites.
    result.set(id, {
      native,
      withCompensation,
      bestCase,
      progress,
      counts,
      supported: lowerLevel(native, supportedWithCompensation),
      supportedWithCompensation,
      missing,
      warnings,
    });
  }
  return result;
};
