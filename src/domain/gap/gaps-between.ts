import { isGroupWide } from "@/domain/framework/group-wide";
import type {
  Capability,
  LevelByCapability,
  MaturityLevel,
  MaturityModel,
} from "@/domain/framework/maturity-model";
import type { SafetyClass, Site } from "@/domain/footprint/site";
import type { AssessedState } from "@/domain/gap/assessed-state";
import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf } from "@/domain/gap/gap";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import { highestSafetyClass } from "@/domain/gap/safety-order";
import type { SiteId } from "@/domain/shared/ids";

export type GapsInput = {
  readonly model: MaturityModel;
  readonly sites: readonly Site[];
  readonly stateBySite: ReadonlyMap<SiteId, AssessedState>;
  readonly groupState: AssessedState;
  /** Targets that hold at a site, or (null) for the group; a missing capability has no target. */
  readonly targetsOf: (siteId: SiteId | null) => LevelByCapability;
  readonly judgements: readonly GapJudgement[];
};

type Place = {
  readonly siteId: SiteId | null;
  readonly safetyClass: SafetyClass;
  readonly state: AssessedState;
};

const gapAt = (
  place: Place,
  capability: Capability,
  targetLevel: MaturityLevel,
  judgements: ReadonlyMap<string, GapJudgement>,
): Gap | null => {
  const { state, siteId } = place;
  const capabilityId = capability.id;
  const supportedLevel = state.supportedLevels.get(capabilityId);
  if (supportedLevel === undefined || supportedLevel >= targetLevel) return null;
  const unmet = capability.criteria.filter(
    ({ id, level }) => level <= targetLevel && state.unmetCriterionIds.has(id),
  );
  const safetyCriteria = unmet.filter(({ safety }) => safety);
  const judgement = judgements.get(gapKeyOf({ siteId, capabilityId })) ?? null;
  return {
    siteId,
    capabilityId,
    supportedLevel,
    targetLevel,
    levels: targetLevel - supportedLevel,
    unmetCriterionIds: unmet.map(({ id }) => id),
    safetyCriterionIds: safetyCriteria.map(({ id }) => id),
    compensatedCriterionIds: unmet.map(({ id }) => id).filter((id) => state.compensatedCriterionIds.has(id)),
    safetyClass: judgement?.safetyClass ?? (safetyCriteria.length > 0 ? place.safetyClass : "S0"),
    judgement,
  };
};

/**
 * One gap per site and capability below target, in the order of the sites and the model; group-wide capabilities once,
 * with the highest safety class over all sites. A site without a state has no gaps: nobody has asked there yet.
 */
export const gapsBetween = ({
  model,
  sites,
  stateBySite,
  groupState,
  targetsOf,
  judgements,
}: GapsInput): Gap[] => {
  const judgementByKey = new Map(judgements.map((judgement) => [gapKeyOf(judgement), judgement]));
  const gapsAt = (place: Place, capabilities: readonly Capability[]): Gap[] => {
    const targets = targetsOf(place.siteId);
    return capabilities.flatMap((each) => gapAt(place, each, targets[each.id] ?? 0, judgementByKey) ?? []);
  };
  const perSite = model.capabilities.filter((capability) => !isGroupWide(capability));
  const siteGaps = sites.flatMap(({ id, safetyClass }) => {
    const state = stateBySite.get(id);
    return state ? gapsAt({ siteId: id, safetyClass, state }, perSite) : [];
  });
  const safetyClass = highestSafetyClass(sites.map((site) => site.safetyClass));
  const groupWide = model.capabilities.filter(isGroupWide);
  return [...siteGaps, ...gapsAt({ siteId: null, safetyClass, state: groupState }, groupWide)];
};
