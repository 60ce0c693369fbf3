import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { SupportedCapability } from "@/domain/assessment/site-levels";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { DomainId, LevelByCapability, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";

/** One capability at one site, as a tuple: a large programme has thousands of them on one page. */
export type HeatCell = readonly [
  supported: MaturityLevel,
  native: MaturityLevel,
  supportedWithCompensation: MaturityLevel,
  withCompensation: MaturityLevel,
  lapsedCompensations: number,
];

export type HeatSite = {
  readonly siteId: SiteId;
  readonly siteGroupId: SiteGroupId | null;
  readonly code: string;
  readonly name: string;
  readonly isCritical: boolean;
  /** Null: nobody has assessed it in full, so all of its cells are unknown. */
  readonly assessmentId: AssessmentId | null;
  /** ISO date. */
  readonly startedOn: string | null;
};

export type HeatRow = {
  readonly capabilityId: string;
  readonly domainId: DomainId;
  readonly name: string;
  readonly isGroupWide: boolean;
  /** Of the current programme year. */
  readonly target: MaturityLevel;
  readonly finalTarget: MaturityLevel;
  /** Level of the organisation over all sites. */
  readonly organisation: readonly [supported: MaturityLevel, supportedWithCompensation: MaturityLevel];
  /** In the order of the sites; of a group-wide capability one alone. Null: unknown. */
  readonly cells: readonly (HeatCell | null)[];
};

export type HeatMap = { readonly sites: readonly HeatSite[]; readonly rows: readonly HeatRow[] };

export type HeatMapInput = {
  readonly index: ModelIndex;
  readonly sites: readonly (Pick<HeatSite, "siteGroupId" | "code" | "name" | "isCritical"> & {
    readonly id: SiteId;
  })[];
  readonly standing: ProgrammeStanding;
  /** Whether anybody could answer here; site null is the group. */
  readonly isKnown: (siteId: SiteId | null, capabilityId: string) => boolean;
  readonly targets: LevelByCapability;
  readonly finalTargets: LevelByCapability;
};

const cellOf = (levels: SupportedCapability): HeatCell => [
  levels.supported,
  levels.native,
  levels.supportedWithCompensation,
  levels.withCompensation,
  levels.counts.lapsed,
];

/** Every capability the programme aims at, in the order of the model; what has no target is never asked. */
export const heatMap = ({
  index,
  sites,
  standing,
  isKnown,
  targets,
  finalTargets,
}: HeatMapInput): HeatMap => {
  const cellAt = (siteId: SiteId | null, capabilityId: string): HeatCell | null => {
    const place = siteId === null ? standing.group : standing.bySite.get(siteId);
    const levels = place?.levels.get(capabilityId);
    return levels && isKnown(siteId, capabilityId) ? cellOf(levels) : null;
  };
  return {
    sites: sites.map(({ id, siteGroupId, code, name, isCritical }) => {
      const { assessmentId = null, startedOn = null } = standing.bySite.get(id) ?? {};
      return { siteId: id, siteGroupId, code, name, isCritical, assessmentId, startedOn };
    }),
    rows: index.model.capabilities.flatMap((capability) => {
      const { id, domainId, name } = capability;
      const target = targets[id] ?? 0;
      const finalTarget = finalTargets[id] ?? 0;
      if (target === 0 && finalTarget === 0) return [];
      const isOnce = isGroupWide(capability);
      const organisation = standing.organisation.get(id);
      return {
        capabilityId: id,
        domainId,
        name,
        isGroupWide: isOnce,
        target,
        finalTarget,
        organisation: [organisation?.supported ?? 0, organisation?.supportedWithCompensation ?? 0] as const,
        cells: isOnce ? [cellAt(null, id)] : sites.map((site) => cellAt(site.id, id)),
      };
    }),
  };
};
