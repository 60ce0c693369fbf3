import { supportedLevels, type JudgedHere } from "@/domain/assessment/supported-levels";
import { unmetPrerequisites, type UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";
import { organisationLevel } from "@/domain/assessment/rollup";
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

const judgedOnce: JudgedHere = (prerequisite) => prerequisite.scope === "organisation";

/**
 * Roll-up of every capability over all sites in scope, capped by the prerequisites that are judged once for the organisation.
 * An organisation without sites hands in itself as its only site: `siteLevels` of no site answers.
 */
export const organisationLevels = (index: ModelIndex, sites: readonly AssessedSite[]): OrganisationLevels => {
  const rollUp = (id: string, levelOf: (capability: SupportedLevels) => MaturityLevel) =>
    organisationLevel(
      sites.map(({ isCritical, levels }) => {
        const capability = levels.get(id);
        return { isCritical, level: capability === undefined ? 0 : levelOf(capability) };
      }),
    );
  const ids = index.model.capabilities.map(({ id }) => id);
  const claimed = new Map(
    ids.map((id) => [id, rollUp(id, (capability) => capability.supportedWithCompensation).level]),
  );
  const supported = supportedLevels(index, claimed, judgedOnce);
  return new Map(
    ids.map((id) => {
      const native = rollUp(id, (capability) => capability.supported);
      const supportedWithCompensation = supported.get(id) ?? 0;
      return [
        id,
        {
          supported: lowerLevel(native.level, supportedWithCompensation),
          supportedWithCompensation,
          sitesAtLeast: native.sitesAtLeast,
          ...unmetPrerequisites(index, id, claimed.get(id) ?? 0, supported, judgedOnce),
        },
      ];
    }),
  );
};
