import type { InitiativeId, SiteId } from "@/domain/shared/ids";
import type { InitiativeCatalogue, InitiativeTemplate } from "./initiative-catalogue";
import { compareCriticality, pilotSite, sizeFactorOf } from "./site-order";
import type { SizedSite } from "./site-order";
import type { Stage } from "./work-package";

/** An initiative in the roadmap, with the programme's figures and the sites it has work at. */
export type AdoptedInitiative = {
  readonly id: InitiativeId;
  readonly template: InitiativeTemplate;
  readonly siteIds: readonly SiteId[];
};

/** All work of one initiative at one place, before it is cut into packages. */
export type InitiativeStage = {
  readonly initiative: AdoptedInitiative;
  readonly stage: Stage;
  /** Null for work that is done once. */
  readonly siteId: SiteId | null;
  readonly months: number;
  readonly cost: number;
  readonly outageHours: number;
  /** Done once so that the sites can follow: it lifts nothing yet. */
  readonly isDesign: boolean;
  /** The pilot or design of the same initiative that must have finished first. */
  readonly follows: readonly InitiativeStage[];
};

export type StagingInput = {
  readonly sites: readonly SizedSite[];
  readonly reference: InitiativeCatalogue["referenceOrganisation"];
  /** Sites that can be worked at in parallel: the size of a wave. */
  readonly parallelSiteTeams: number;
};

/**
 * Staging by the catalogue's patterns, likely figures, whole months. central: once, with what each site spends on taking
 * it over. pilot-then-waves: the pilot takes the months of a first site and carries the central cost. central-then-sites
 * and site-by-site: a design takes what a first site takes longer than a further one, then each site joins; waves of the
 * latter have no order, its shutdowns decide.
 */
export const stagesOf = (initiative: AdoptedInitiative, input: StagingInput): InitiativeStage[] => {
  const { pattern } = initiative.template.staging;
  const sites = input.sites.filter(({ id }) => initiative.siteIds.includes(id)).sort(compareCriticality);
  if (pattern === "central") return [doneOnce(initiative, input)];
  if (sites.length === 0) return [];
  if (pattern === "pilot-then-waves") return pilotThenWaves(initiative, sites, input);
  const teams = pattern === "site-by-site" ? sites.length : input.parallelSiteTeams;
  const design = designOf(initiative);
  return [design, ...waves(initiative, sites, { ...input, parallelSiteTeams: teams }, design)];
};

const doneOnce = (initiative: AdoptedInitiative, input: StagingInput): InitiativeStage => {
  const { durationMonths, cost } = initiative.template.figures;
  const takeOver = input.sites.reduce((sum, site) => sum + siteCost(initiative, site, input), 0);
  return {
    initiative,
    stage: "central",
    siteId: null,
    months: wholeMonths(durationMonths.firstSite.likely),
    cost: cost.central.likely + takeOver,
    outageHours: 0,
    isDesign: false,
    follows: [],
  };
};

const designOf = (initiative: AdoptedInitiative): InitiativeStage => {
  const { durationMonths, cost } = initiative.template.figures;
  return {
    initiative,
    stage: "central",
    siteId: null,
    months: wholeMonths(durationMonths.firstSite.likely - durationMonths.furtherSite.likely),
    cost: cost.central.likely,
    outageHours: 0,
    isDesign: true,
    follows: [],
  };
};

const pilotThenWaves = (
  initiative: AdoptedInitiative,
  sites: readonly SizedSite[],
  input: StagingInput,
): InitiativeStage[] => {
  const { durationMonths, cost, outageHoursPerSite } = initiative.template.figures;
  const site = pilotSite(sites);
  const pilot: InitiativeStage = {
    initiative,
    stage: "pilot",
    siteId: site.id,
    months: wholeMonths(durationMonths.firstSite.likely),
    cost: cost.central.likely + siteCost(initiative, site, input),
    outageHours: outageHoursPerSite.likely,
    isDesign: false,
    follows: [],
  };
  const others = sites.filter((each) => each !== site);
  return [pilot, ...waves(initiative, others, input, pilot)];
};

/** The order of the waves is the order of the sites; no wave waits for another, only for the pilot or design. */
const waves = (
  initiative: AdoptedInitiative,
  sites: readonly SizedSite[],
  input: StagingInput,
  forerunner: InitiativeStage,
): InitiativeStage[] => {
  const { durationMonths, outageHoursPerSite } = initiative.template.figures;
  return sites.map((site, index) => ({
    initiative,
    stage: `wave-${Math.floor(index / input.parallelSiteTeams) + 1}` as const,
    siteId: site.id,
    months: wholeMonths(durationMonths.furtherSite.likely),
    cost: siteCost(initiative, site, input),
    outageHours: outageHoursPerSite.likely,
    isDesign: false,
    follows: [forerunner],
  }));
};

const siteCost = ({ template }: AdoptedInitiative, site: SizedSite, { reference }: StagingInput): number =>
  template.figures.cost.perMediumSite.likely * sizeFactorOf(site, reference.sizeFactor);

const wholeMonths = (months: number): number => Math.max(1, Math.ceil(months));
