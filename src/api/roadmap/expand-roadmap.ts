import type { AuthorisedProgramme } from "@/domain/access/scope";
import { expandInitiatives } from "@/domain/roadmap/expand-initiatives";
import type { Expansion } from "@/domain/roadmap/expand-initiatives";
import type { AdoptedInitiative } from "@/domain/roadmap/initiative-stages";
import { withPackageFigures } from "@/domain/roadmap/package-figures";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { initiativeCatalogue } from "@/data/content/initiatives";
import type { StoredInitiative } from "@/data/roadmap/initiatives";
import { replaceWorkPackages, workPackagesOf } from "@/data/roadmap/work-packages";
import { workId } from "@/data/roadmap/work-id";
import { assessRoadmap } from "@/api/roadmap/assess-roadmap";
import type { RoadmapNeed } from "@/api/roadmap/assess-roadmap";
import { recountViolations } from "@/api/roadmap/recount-violations";

type WorkAt = (initiative: StoredInitiative) => readonly SiteId[];

/** The work packages of the adopted initiatives. `workAt`: the sites of an initiative that no gap asks for any more. */
export const expandNeed = (
  { programme, sites, gaps, effects, facts, proposal, adopted }: RoadmapNeed,
  workAt: WorkAt,
): Expansion => {
  const initiatives = adopted.flatMap((initiative): AdoptedInitiative[] => {
    const template = facts.templates.find(({ id }) => id === initiative.catalogueId);
    const proposed = proposal.initiatives.find((each) => each.template.id === initiative.catalogueId);
    const siteIds = proposed?.siteIds ?? workAt(initiative);
    return template ? [{ id: initiative.id, template, siteIds }] : [];
  });
  const own = new Map(adopted.flatMap(({ packageFigures }) => Object.entries(packageFigures)));
  const { packages, blocked } = expandInitiatives({
    ...facts,
    initiatives,
    sites,
    gaps,
    effects,
    catalogue: initiativeCatalogue,
    parallelSiteTeams: initiativeCatalogue.referenceOrganisation.parallelSiteTeams,
    idFor: (key) => workId(programme.id, key),
  });
  return { packages: packages.map((each) => withPackageFigures(each, own.get(each.id))), blocked };
};

/** Where each initiative has packages today. */
export const workOf = (
  packages: readonly { readonly initiativeId: string; readonly siteId: SiteId | null }[],
): WorkAt => {
  const sites = new Map<string, Set<SiteId>>();
  for (const { initiativeId, siteId } of packages)
    if (siteId !== null) sites.set(initiativeId, (sites.get(initiativeId) ?? new Set()).add(siteId));
  return ({ id }) => [...(sites.get(id) ?? [])];
};

export type ExpandedRoadmap = {
  readonly packageCount: number;
  readonly blockedCount: number;
  readonly violationCount: number;
};

/** Makes the stored packages those of the adopted initiatives. What is planned, pinned or approved of one that stays is kept. */
export const expandRoadmap = async (tx: Tx, scope: AuthorisedProgramme): Promise<ExpandedRoadmap> => {
  const need = await assessRoadmap(tx, scope);
  const { packages, blocked } = expandNeed(need, workOf(await workPackagesOf(tx, scope)));
  await replaceWorkPackages(tx, scope, packages);
  return {
    packageCount: packages.length,
    blockedCount: blocked.length,
    violationCount: await recountViolations(tx, scope),
  };
};
