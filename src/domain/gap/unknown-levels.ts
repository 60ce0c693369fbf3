import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Capability } from "@/domain/framework/maturity-model";
import type { Site } from "@/domain/footprint/site";
import { isKnown } from "@/domain/gap/assessed-state";
import { programmeTargets, type ProgrammeTargetsInput } from "@/domain/gap/programme-targets";
import type { SiteId } from "@/domain/shared/ids";

/** What has a target and nobody could answer yet. It has no gap and no rank: it is asked for. */
export type UnknownLevels = {
  /** Null: what is answered once for all sites. */
  readonly siteId: SiteId | null;
  readonly capabilityIds: readonly string[];
};

/** Places with something unknown, in the order of the sites, the group last. */
export const unknownLevels = (
  input: ProgrammeTargetsInput & { readonly sites: readonly Site[]; readonly standing: ProgrammeStanding },
): UnknownLevels[] => {
  const { index, sites, standing } = input;
  const { targetsOf } = programmeTargets(input);
  const unknownAt = (
    siteId: SiteId | null,
    capabilities: readonly Capability[],
    answerOf: AnswerSource | undefined,
  ): UnknownLevels => {
    const targets = targetsOf(siteId);
    const isUnknown = (capability: Capability) =>
      (targets[capability.id] ?? 0) > 0 && !(answerOf && isKnown(capability, answerOf));
    return { siteId, capabilityIds: capabilities.filter(isUnknown).map(({ id }) => id) };
  };
  const perSite = index.model.capabilities.filter((capability) => !isGroupWide(capability));
  return [
    ...sites.map(({ id }) => unknownAt(id, perSite, standing.bySite.get(id)?.answerOf)),
    unknownAt(null, index.model.capabilities.filter(isGroupWide), standing.group.answerOf),
  ].filter(({ capabilityIds }) => capabilityIds.length > 0);
};
