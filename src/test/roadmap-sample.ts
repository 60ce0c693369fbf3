import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Gap } from "@/domain/gap/gap";
import type { SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { AdoptedInitiative } from "@/domain/roadmap/initiative-stages";
import { levelLookup } from "@/domain/roadmap/level-lookup";
import { proposeInitiatives } from "@/domain/roadmap/propose-initiatives";
import type { ExpansionInput } from "@/domain/roadmap/expand-initiatives";
import type { SizedSite } from "@/domain/roadmap/site-order";

const certainly = (value: number) => ({ low: value, likely: value, high: value });

/** A site whose name, code and id are the same word. */
export const sampleSite = (name: string, over: Partial<SizedSite> = {}): SizedSite => ({
  id: name as SiteId,
  siteGroupId: null,
  name,
  code: name,
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass: "S0",
  isCritical: false,
  downtimeCostPerHour: certainly(1000),
  plausibleOutageHours: certainly(24),
  maxConcurrentPackages: 3,
  assetCount: 500,
  ...over,
});

type Levels = Readonly<Record<string, MaturityLevel>>;

/** Gaps, levels and all that proposing and expanding take, from levels and targets alone. */
export const roadmapSample = ({
  sites,
  levelOf,
  targets,
  safetyClassOf = () => "S0",
}: {
  sites: readonly SizedSite[];
  levelOf: (siteId: SiteId | null, capabilityId: string) => MaturityLevel;
  targets: Levels;
  safetyClassOf?: (siteId: SiteId | null, capabilityId: string) => Gap["safetyClass"];
}) => {
  const levelsOf = (siteId: SiteId | null) =>
    new Map(index.model.capabilities.map(({ id }) => [id, { supported: levelOf(siteId, id) }]));
  const levelAt = levelLookup(index, {
    bySite: new Map(sites.map(({ id }) => [id, { levels: levelsOf(id) }])),
    group: { levels: levelsOf(null) },
  });
  const gaps = index.model.capabilities.flatMap((capability) =>
    (isGroupWide(capability) ? [null] : sites.map(({ id }) => id)).flatMap((siteId): Gap[] => {
      const capabilityId = capability.id;
      const supportedLevel = levelAt(siteId, capabilityId);
      const targetLevel = targets[capabilityId] ?? 0;
      if (supportedLevel >= targetLevel) return [];
      const levels = targetLevel - supportedLevel;
      const nobody = { unmetCriterionIds: [], safetyCriterionIds: [], compensatedCriterionIds: [] };
      const safetyClass = safetyClassOf(siteId, capabilityId);
      return [
        {
          siteId,
          capabilityId,
          supportedLevel,
          targetLevel,
          levels,
          safetyClass,
          judgement: null,
          ...nobody,
        },
      ];
    }),
  );
  const applies = () => true;
  const templates = initiativeCatalogue.initiatives;
  const proposal = proposeInitiatives({ templates, index, sites, gaps, levelAt, applies });
  const initiatives = proposal.initiatives.map(({ template, siteIds }): AdoptedInitiative => ({
    id: template.id as AdoptedInitiative["id"],
    template,
    siteIds,
  }));
  const expansion: ExpansionInput = {
    initiatives,
    templates,
    sites,
    gaps,
    levelAt,
    index,
    applies,
    catalogue: initiativeCatalogue,
    parallelSiteTeams: 2,
    effects: new Map(),
    idFor: (key) => key as WorkPackageId,
  };
  return { gaps, levelAt, proposal, expansion };
};
