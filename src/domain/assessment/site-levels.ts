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
    const unmet = unmetPrerequisites(index, id, levels.withCompensation, supported, judgedHere);
    result.set(id, supportedCapability(levels, supported.get(id) ?? 0, unmet));
  }
  return result;
};

/**
 * `siteLevels` once answers of one capability have changed, on the same day as `before`: no other capability is asked
 * again, and only what rests on a level that moved is written anew.
 * @param today ISO date.
 */
export const siteLevelsAfter = (
  index: ModelIndex,
  before: SiteLevels,
  capabilityId: string,
  answerOf: AnswerSource,
  today: string,
): SiteLevels => {
  const levels = capabilityLevels(index, capabilityId, answerOf, today);
  const old = before.get(capabilityId);
  const after = new Map(before);
  if (old?.withCompensation === levels.withCompensation)
    return after.set(capabilityId, supportedCapability(levels, old.supportedWithCompensation, old));
  const claimed = new Map<string, MaturityLevel>();
  for (const [id, { withCompensation }] of before) claimed.set(id, withCompensation);
  claimed.set(capabilityId, levels.withCompensation);
  const judgedHere = judgedAtSite(index);
  const supported = supportedLevels(index, claimed, judgedHere);
  for (const id of touchedBy(index, capabilityId, before, supported)) {
    const kept = id === capabilityId ? levels : before.get(id);
    if (!kept) continue;
    const unmet = unmetPrerequisites(index, id, kept.withCompensation, supported, judgedHere);
    after.set(id, supportedCapability(kept, supported.get(id) ?? 0, unmet));
  }
  return after;
};

/** The capability itself, those whose supported level moved, and what has one of these among its prerequisites. */
const touchedBy = (
  index: ModelIndex,
  capabilityId: string,
  before: SiteLevels,
  supported: ReadonlyMap<string, MaturityLevel>,
): ReadonlySet<string> => {
  const touched = new Set([capabilityId]);
  for (const [id, { supportedWithCompensation }] of before) {
    if (supported.get(id) === supportedWithCompensation) continue;
    touched.add(id);
    for (const dependantId of index.dependantsOf(id)) touched.add(dependantId);
  }
  return touched;
};

const supportedCapability = (
  { native, withCompensation, bestCase, progress, counts }: CapabilityLevels,
  supportedWithCompensation: MaturityLevel,
  { missing, warnings }: Pick<SupportedCapability, "missing" | "warnings">,
): SupportedCapability => ({
  // Listed one by one: spreading took two thirds of the time of a heat map of 60 sites.
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
