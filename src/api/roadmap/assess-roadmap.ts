import type { AuthorisedProgramme } from "@/domain/access/scope";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import type { Gap } from "@/domain/gap/gap";
import { programmeGaps } from "@/domain/gap/programme-gaps";
import { rankGaps } from "@/domain/objective/rank-gaps";
import type { Programme } from "@/domain/programme/programme";
import { levelLookup } from "@/domain/roadmap/level-lookup";
import { overwriteFigures } from "@/domain/roadmap/overwrite-figures";
import type { Proposal, ProposalInput } from "@/domain/roadmap/propose-initiatives";
import { proposeInitiatives } from "@/domain/roadmap/propose-initiatives";
import type { EffectByGap } from "@/domain/roadmap/risk-points";
import { effectsOf } from "@/domain/roadmap/risk-points";
import type { SizedSite } from "@/domain/roadmap/site-order";
import type { Tx } from "@/data/client";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { gapState } from "@/data/gap/gap-state";
import { assetCountsOf } from "@/data/roadmap/asset-counts";
import type { StoredInitiative } from "@/data/roadmap/initiatives";
import { initiativesOf } from "@/data/roadmap/initiatives";

/** What is missing until the final targets, what would close it, and what has been adopted of it. */
export type RoadmapNeed = {
  readonly programme: Programme;
  /** The assessed sites; the others get no work until somebody has looked at them. */
  readonly sites: readonly SizedSite[];
  readonly siteCount: number;
  readonly gaps: readonly Gap[];
  readonly effects: EffectByGap;
  /** Catalogue, levels and applicability, with the programme's own figures. */
  readonly facts: ProposalInput;
  readonly proposal: Proposal;
  readonly adopted: readonly StoredInitiative[];
};

export const assessRoadmap = async (tx: Tx, scope: AuthorisedProgramme): Promise<RoadmapNeed> => {
  const today = new Date().toISOString().slice(0, 10);
  const [state, assetCounts, adopted] = await Promise.all([
    gapState(tx, scope),
    assetCountsOf(tx, scope),
    initiativesOf(tx, scope),
  ]);
  const standing = programmeStanding(index, state.sites, state.assessments, today);
  const gaps = programmeGaps({ index, ...state, standing, today, measuredAgainst: "final" });
  const sites = state.sites
    .filter(({ id }) => standing.bySite.has(id))
    .map((site) => ({ ...site, assetCount: assetCounts.get(site.id) ?? 0 }));
  const figures = new Map(adopted.map((each) => [each.catalogueId, each.figures]));
  const facts: ProposalInput = {
    templates: initiativeCatalogue.initiatives.map((template) =>
      overwriteFigures(template, figures.get(template.id) ?? {}),
    ),
    index,
    levelAt: levelLookup(index, standing),
    applies: () => true,
    sites,
    gaps,
  };
  return {
    programme: state.programme,
    sites,
    siteCount: state.sites.length,
    gaps,
    effects: effectsOf(rankGaps(gaps, state.sites, state.links, state.objectives)),
    facts,
    proposal: proposeInitiatives(facts),
    adopted,
  };
};
