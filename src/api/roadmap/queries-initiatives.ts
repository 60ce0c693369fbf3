import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { BlockedStage } from "@/domain/roadmap/blocked-stages";
import type { InitiativeTemplate } from "@/domain/roadmap/initiative-catalogue";
import { assumedFigures } from "@/domain/roadmap/overwrite-figures";
import type { ClosedGap, ProposedInitiative } from "@/domain/roadmap/propose-initiatives";
import type { WorkPackage } from "@/domain/roadmap/work-package";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { workPackagesOf } from "@/data/roadmap/work-packages";
import { assessRoadmap } from "@/api/roadmap/assess-roadmap";
import type { RoadmapNeed } from "@/api/roadmap/assess-roadmap";
import { expandNeed, workOf } from "@/api/roadmap/expand-roadmap";
import { mayPlan } from "@/api/roadmap/read-roadmap";
import { programmeQuery } from "@/api/trpc";

type SiteCodes = (siteId: SiteId | null) => string;

/** One line per capability and step: `SEG-2 1 to 2 at ALD BRE`. */
const closesOf = (closes: readonly ClosedGap[], codeOf: SiteCodes) => {
  const groups = new Map<string, Omit<ClosedGap, "siteId"> & { name: string; siteCodes: string[] }>();
  for (const { siteId, capabilityId, from, to } of closes) {
    if (from >= to) continue;
    const key = `${capabilityId}/${from}/${to}`;
    const group = groups.get(key) ?? {
      capabilityId,
      name: index.capability(capabilityId).name,
      from,
      to,
      siteCodes: [],
    };
    group.siteCodes.push(codeOf(siteId));
    groups.set(key, group);
  }
  return [...groups.values()];
};

const figuresOf = ({ figures }: InitiativeTemplate) => ({
  durationMonths: figures.durationMonths,
  cost: figures.cost,
  effortFte: figures.effortFte,
  outageHoursPerSite: figures.outageHoursPerSite,
});

const rowOf = (
  need: RoadmapNeed,
  template: InitiativeTemplate,
  proposed: ProposedInitiative | undefined,
  packages: readonly WorkPackage[],
  codeOf: SiteCodes,
) => {
  const stored = need.adopted.find(({ catalogueId }) => catalogueId === template.id);
  const own = packages.filter(({ initiativeId }) => initiativeId === stored?.id);
  return {
    catalogueId: template.id,
    initiativeId: stored?.id ?? null,
    name: template.name,
    description: template.description,
    domainId: template.domainId,
    phase: template.phase,
    isSafety: proposed?.isSafety ?? template.isSafety,
    /** Null where something has to be true of the sites for it to make sense; nobody has asked yet. */
    appliesIf: template.appliesIf === "always" ? null : template.appliesIf,
    because: proposed?.because ?? "no gap asks for it any more",
    siteCodes: (proposed?.siteIds ?? []).map(codeOf),
    closes: closesOf(proposed?.closes ?? [], codeOf),
    outageNote: template.outage.note,
    figures: figuresOf(template),
    overwritten: stored?.figures ?? {},
    assumed: assumedFigures(initiativeCatalogue, stored?.figures ?? {}),
    packageCount: own.length,
    plannedCost: own.reduce((sum, { cost }) => sum + cost, 0),
  };
};

const blockedOf = (blocked: readonly BlockedStage[], codeOf: SiteCodes) =>
  blocked.map(({ stage, reasons }) => ({
    catalogueId: stage.initiative.template.id,
    name: stage.initiative.template.name,
    siteCode: stage.siteId === null ? null : codeOf(stage.siteId),
    reasons,
  }));

const initiativesPage = async (tx: Tx, scope: AuthorisedProgramme) => {
  const [need, stored] = await Promise.all([assessRoadmap(tx, scope), workPackagesOf(tx, scope)]);
  const codes = new Map(need.sites.map(({ id, code }) => [id, code]));
  const codeOf: SiteCodes = (siteId) => (siteId === null ? "group" : (codes.get(siteId) ?? ""));
  const { blocked } = expandNeed(need, workOf(stored));
  const proposedIds = new Set(need.proposal.initiatives.map(({ template }) => template.id));
  const leftOver = need.facts.templates.filter(
    ({ id }) => !proposedIds.has(id) && need.adopted.some(({ catalogueId }) => catalogueId === id),
  );
  return {
    rows: [
      ...need.proposal.initiatives.map((each) => rowOf(need, each.template, each, stored, codeOf)),
      ...leftOver.map((template) => rowOf(need, template, undefined, stored, codeOf)),
    ],
    unaddressed: need.proposal.unaddressed.map(({ gap, reachedLevel }) => ({
      siteCode: codeOf(gap.siteId),
      capabilityId: gap.capabilityId,
      capabilityName: index.capability(gap.capabilityId).name,
      reachedLevel,
      targetLevel: gap.targetLevel,
      safetyClass: gap.safetyClass,
    })),
    blocked: blockedOf(blocked, codeOf),
    gapCount: need.gaps.length,
    siteCount: need.siteCount,
    assessedSiteCount: need.sites.length,
    packageCount: stored.length,
    plannedCost: stored.reduce((sum, { cost }) => sum + cost, 0),
    currency: need.programme.currency,
    catalogue: { currency: initiativeCatalogue.currency, priceLevelYear: initiativeCatalogue.priceLevelYear },
    rolePools: initiativeCatalogue.rolePools.map(({ id, name, roles }) => ({ id, name, roles })),
    mayWrite: mayPlan(scope),
  };
};

/** What would close the gaps until the final targets, and what of it is in the roadmap. */
export const initiatives = programmeQuery("roadmap:read").query(({ ctx: { tx, scope } }) =>
  initiativesPage(tx, scope),
);
