import { answersAtSite, type AnswersById, type AnswerSource } from "@/domain/assessment/answer-source";
import { capabilityLevels, type CapabilityLevels } from "@/domain/assessment/capability-levels";
import { supportedLevels, type JudgedHere } from "@/domain/assessment/supported-levels";
import { unmetPrerequisites, type UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";
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
  ({ groupWide }: ModelIndex): JudgedHere =>
  ({ scope, requiresCapabilityId }) =>
    scope !== "organisation" || groupWide.has(requiresCapabilityId);

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
  for (const { id } of index.model.capabilities)
    answered.set(id, capabilityLevels(index, id, answerOf, today));
  return supportedAtSite(index, answered);
};

/**
 * `siteLevels` once answers of one capability have changed, on the same day as `before`: no other capability is asked
 * again, and while its own levels stand, so does all that rests on it.
 * @param today ISO date.
 */
export const siteLevelsAfter = (
  index: ModelIndex,
  before: SiteLevels,
  capabilityId: string,
  answerOf: AnswerSource,
  today: string,
): SiteLevels => {
  const old = before.get(capabilityId);
  const levels = capabilityLevels(index, capabilityId, answerOf, today);
  if (old?.native === levels.native && old.withCompensation === levels.withCompensation)
    return new Map(before).set(capabilityId, { ...old, ...levels });
  return supportedAtSite(index, new Map<string, CapabilityLevels>(before).set(capabilityId, levels));
};

const supportedAtSite = (index: ModelIndex, answered: ReadonlyMap<string, CapabilityLevels>): SiteLevels => {
  const claimed = new Map<string, MaturityLevel>();
  for (const [id, { withCompensation }] of answered) claimed.set(id, withCompensation);
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
