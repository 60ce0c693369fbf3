import { supportedLevels, type JudgedHere } from "@/domain/assessment/supported-levels";
import { unmetPrerequisites, type UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";
import { addSite, emptyTally, tallied, type SiteTally } from "@/domain/assessment/rollup";
import type { SupportedCapability } from "@/domain/assessment/site-levels";
import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type SupportedLevels = Pick<SupportedCapability, "supported" | "supportedWithCompensation">;

export type AssessedSite = {
  readonly isCritical: boolean;
  /** By capability id. */
  readonly levels: ReadonlyMap<string, SupportedLevels>;
};

export type OrganisationCapability = {
  readonly supported: MaturityLevel;
  readonly supportedWithCompensation: MaturityLevel;
  /** Sites that support this maturity level or more, indexed by level 0 to 4. */
  readonly sitesAtLeast: readonly number[];
  readonly missing: readonly UnmetPrerequisite[];
  readonly warnings: readonly UnmetPrerequisite[];
};

/** By capability id, in the order of the model. */
export type OrganisationLevels = ReadonlyMap<string, OrganisationCapability>;

/** Levels of a capability that is answered once, capped by what only the roll-up of the sites knows. */
export const cappedByTheSites = (
  levels: SupportedCapability,
  { supported, supportedWithCompensation, missing, warnings }: OrganisationCapability,
): SupportedCapability => ({
  ...levels,
  supported,
  supportedWithCompensation,
  missing: [...levels.missing, ...missing],
  warnings: [...levels.warnings, ...warnings],
});

const judgedOnce: JudgedHere = (prerequisite) => prerequisite.scope === "organisation";

/**
 * Roll-up of every capability over all sites in scope, capped by the prerequisites that are judged once for the organisation.
 * An organisation without sites hands in itself as its only site: `siteLevels` of no site answers.
 */
export const organisationLevels = (index: ModelIndex, sites: readonly AssessedSite[]): OrganisationLevels => {
  const tallies = tallySites(index, sites);
  const claimed = new Map<string, MaturityLevel>();
  for (const [id, { compensated }] of tallies) claimed.set(id, tallied(compensated).level);
  const supported = supportedLevels(index, claimed, judgedOnce);
  const result = new Map<string, OrganisationCapability>();
  for (const [id, tally] of tallies) {
    const native = tallied(tally.native);
    const supportedWithCompensation = supported.get(id) ?? 0;
    result.set(id, {
      supported: lowerLevel(native.level, supportedWithCompensation),
      supportedWithCompensation,
      sitesAtLeast: native.sitesAtLeast,
      ...unmetPrerequisites(index, id, claimed.get(id) ?? 0, supported, judgedOnce),
    });
  }
  return result;
};

type CapabilityTally = { readonly native: SiteTally; readonly compensated: SiteTally };

/** Site by site, not capability by capability: the levels of one site lie together in memory. */
const tallySites = (
  { model }: ModelIndex,
  sites: readonly AssessedSite[],
): ReadonlyMap<string, CapabilityTally> => {
  const tallies = new Map<string, CapabilityTally>();
  for (const { id } of model.capabilities)
    tallies.set(id, { native: emptyTally(), compensated: emptyTally() });
  for (const { isCritical, levels } of sites) {
    for (const [id, { native, compensated }] of tallies) {
      const capability = levels.get(id);
      addSite(native, isCritical, capability?.supported ?? 0);
      addSite(compensated, isCritical, capability?.supportedWithCompensation ?? 0);
    }
  }
  return tallies;
};
