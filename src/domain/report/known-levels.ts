import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { SiteLevels } from "@/domain/assessment/site-levels";
import type { LevelByCapability, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import { isKnown } from "@/domain/gap/assessed-state";
import type { CapabilityFiguresInput, KnownLevels } from "@/domain/report/capability-figures";
import type { SiteId } from "@/domain/shared/ids";

const levelsAt = (
  { model }: ModelIndex,
  { levels, answerOf }: { readonly levels: SiteLevels; readonly answerOf: AnswerSource },
): KnownLevels => {
  const supportedLevels = new Map<string, MaturityLevel>();
  const claimedLevels = new Map<string, MaturityLevel>();
  for (const capability of model.capabilities) {
    const level = levels.get(capability.id);
    if (!level || !isKnown(capability, answerOf)) continue;
    supportedLevels.set(capability.id, level.supported);
    claimedLevels.set(capability.id, level.native);
  }
  return { supportedLevels, claimedLevels };
};

/** All that shares and means are computed from, for one standing; without the criteria that gaps need. */
export const knownLevels = (
  index: ModelIndex,
  sites: readonly Site[],
  standing: ProgrammeStanding,
  targetsOf: (siteId: SiteId | null) => LevelByCapability,
): CapabilityFiguresInput => ({
  model: index.model,
  sites,
  stateBySite: new Map([...standing.bySite].map(([id, place]) => [id, levelsAt(index, place)])),
  groupState: levelsAt(index, standing.group),
  organisationLevels: standing.organisation,
  targetsOf,
});
