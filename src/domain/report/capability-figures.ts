import type { RatedCapability } from "@/domain/assessment/domain-figures";
import { organisationLevel } from "@/domain/assessment/rollup";
import { isGroupWide } from "@/domain/framework/group-wide";
import type {
  Capability,
  LevelByCapability,
  MaturityLevel,
  MaturityModel,
} from "@/domain/framework/maturity-model";
import type { Site } from "@/domain/footprint/site";
import type { AssessedState } from "@/domain/gap/assessed-state";
import type { SiteId } from "@/domain/shared/ids";

/** `count` of `of`; a number on the page never stands without its denominator. */
export type Portion = { readonly count: number; readonly of: number };

/** Where the organisation stands in one capability. */
export type CapabilityFigures = {
  readonly capability: Capability;
  /** Answered once for all sites. */
  readonly isGroupWide: boolean;
  /** At least 1: what has no target is not on the page. */
  readonly target: MaturityLevel;
  /** Null where nobody anywhere could answer. */
  readonly supported: MaturityLevel | null;
  readonly claimed: MaturityLevel | null;
  /** With everything known the supported level could be higher. */
  readonly isLowerBound: boolean;
  /** Sites where it is unknown; a group-wide capability counts as one place. */
  readonly unknown: Portion;
};

/** A capability that nobody could answer is missing in both. */
export type KnownLevels = Pick<AssessedState, "supportedLevels" | "claimedLevels">;

export type CapabilityFiguresInput = {
  readonly model: MaturityModel;
  readonly sites: readonly Site[];
  readonly stateBySite: ReadonlyMap<SiteId, KnownLevels>;
  readonly groupState: KnownLevels;
  /** Level of the organisation per capability, an unknown site counting as 0. */
  readonly organisationLevels: ReadonlyMap<string, { readonly supported: MaturityLevel }>;
  readonly targetsOf: (siteId: SiteId | null) => LevelByCapability;
};

const groupWideFigures = (
  capability: Capability,
  target: MaturityLevel,
  state: KnownLevels,
): CapabilityFigures => {
  const supported = state.supportedLevels.get(capability.id) ?? null;
  const isUnknown = supported === null;
  return {
    capability,
    isGroupWide: true,
    target,
    supported,
    claimed: state.claimedLevels.get(capability.id) ?? null,
    isLowerBound: isUnknown,
    unknown: { count: Number(isUnknown), of: 1 },
  };
};

const rolledUpFigures = (
  capability: Capability,
  target: MaturityLevel,
  { sites, stateBySite, organisationLevels }: CapabilityFiguresInput,
): CapabilityFigures => {
  const { id } = capability;
  const supportedAt = (site: Site) => stateBySite.get(site.id)?.supportedLevels.get(id);
  const claimedAt = (site: Site) => stateBySite.get(site.id)?.claimedLevels.get(id);
  const rolledUp = (levelAt: (site: Site) => MaturityLevel): MaturityLevel =>
    organisationLevel(sites.map((site) => ({ isCritical: site.isCritical, level: levelAt(site) }))).level;
  const unknownCount = sites.filter((site) => supportedAt(site) === undefined).length;
  const isUnknown = unknownCount === sites.length;
  return {
    capability,
    isGroupWide: false,
    target,
    supported: isUnknown ? null : (organisationLevels.get(id)?.supported ?? 0),
    claimed: isUnknown ? null : rolledUp((site) => claimedAt(site) ?? 0),
    isLowerBound: rolledUp((site) => supportedAt(site) ?? 4) > rolledUp((site) => supportedAt(site) ?? 0),
    unknown: { count: unknownCount, of: sites.length },
  };
};

/** All capabilities with a target, in the order of the model. */
export const capabilityFigures = (input: CapabilityFiguresInput): CapabilityFigures[] => {
  const targets = input.targetsOf(null);
  return input.model.capabilities.flatMap((capability) => {
    const target = targets[capability.id] ?? 0;
    if (target === 0) return [];
    return isGroupWide(capability)
      ? groupWideFigures(capability, target, input.groupState)
      : rolledUpFigures(capability, target, input);
  });
};

/** For shares and means, where unknown counts as 0 and the figure is marked as a lower bound. */
export const ratedOf = ({ capability, supported, target }: CapabilityFigures): RatedCapability => ({
  capabilityId: capability.id,
  level: supported ?? 0,
  target,
});

export const sumOf = (portions: readonly Portion[]): Portion => ({
  count: portions.reduce((sum, { count }) => sum + count, 0),
  of: portions.reduce((sum, { of }) => sum + of, 0),
});
