import type { AuthorisedProgramme } from "@/domain/access/scope";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { programmeGaps } from "@/domain/gap/programme-gaps";
import { rankGaps } from "@/domain/objective/rank-gaps";
import { expandInitiatives } from "@/domain/roadmap/expand-initiatives";
import { levelLookup } from "@/domain/roadmap/level-lookup";
import { withMonthNames } from "@/domain/roadmap/month-words";
import { planFrom } from "@/domain/roadmap/plan-from";
import { proposeInitiatives } from "@/domain/roadmap/propose-initiatives";
import { effectsOf } from "@/domain/roadmap/risk-points";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { quartersOf } from "@/domain/roadmap/spend-by-quarter";
import { startMonthsOf, toInstance } from "@/domain/roadmap/to-instance";
import type { WorkPackage } from "@/domain/roadmap/work-package";
import { initiativeCatalogue as catalogue } from "@/data/content/initiatives";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { Tx } from "@/data/client";
import { gapState } from "@/data/gap/gap-state";
import { assetCountsOf } from "@/data/roadmap/asset-counts";
import { insertInitiatives } from "@/data/roadmap/initiatives";
import { limitsOf, saveBudgets, saveOutageGrants, saveRoleCapacities } from "@/data/roadmap/limits";
import { insertPlan } from "@/data/roadmap/plans";
import { workId } from "@/data/roadmap/work-id";
import { placePackages, replaceWorkPackages } from "@/data/roadmap/work-packages";
import type { DemoProgramme } from "@/data/seed/demo-programme";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";

const insertLimits = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { programme, roadmap, outageGrants }: DemoProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  const roles = catalogue.rolePools.flatMap(({ id, name }) => {
    const fte = roadmap.roleCapacity[id];
    const capacityFte = Array.from({ length: programme.horizonMonths }, () => fte ?? 0);
    return fte === undefined ? [] : [{ roleId: id, name, capacityFte }];
  });
  const quarters = quartersOf(programme).map((fromMonth, nth) => ({
    fromMonth,
    amount: roadmap.quarterBudgets[nth] ?? 0,
  }));
  const grants = outageGrants.map(({ site, ...grant }) => ({ siteId: idOfSite(siteIds, site), ...grant }));
  await saveRoleCapacities(tx, scope, roles, []);
  await saveBudgets(tx, scope, quarters, []);
  await saveOutageGrants(tx, scope, grants);
};

/** Adopts what closes the gaps up to the final targets, and cuts it into work packages. */
const insertPackages = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { plannedOn: today, notAdopted }: DemoProgramme["roadmap"],
): Promise<WorkPackage[]> => {
  const [state, assetCounts] = await Promise.all([gapState(tx, scope), assetCountsOf(tx, scope)]);
  const standing = programmeStanding(index, state.sites, state.assessments, today);
  const gaps = programmeGaps({ index, ...state, standing, today, measuredAgainst: "final" });
  const facts = {
    templates: catalogue.initiatives,
    index,
    levelAt: levelLookup(index, standing),
    applies: () => true,
    sites: state.sites.map((site) => ({ ...site, assetCount: assetCounts.get(site.id) ?? 0 })),
    gaps,
  };
  const initiatives = proposeInitiatives(facts)
    .initiatives.filter(({ template }) => !notAdopted.includes(template.id))
    .map(({ template, siteIds }) => ({
      id: workId<"initiative">(scope.programmeId, template.id),
      template,
      siteIds,
    }));
  await insertInitiatives(
    tx,
    scope,
    initiatives.map(({ id, template: { id: catalogueId, name, domainId } }) => ({
      id,
      catalogueId,
      name,
      domainId,
    })),
  );
  const { packages } = expandInitiatives({
    ...facts,
    initiatives,
    catalogue,
    effects: effectsOf(rankGaps(gaps, state.sites, state.links, state.objectives)),
    parallelSiteTeams: catalogue.referenceOrganisation.parallelSiteTeams,
    idFor: (key) => workId(scope.programmeId, key),
  });
  await replaceWorkPackages(tx, scope, packages);
  return [...packages];
};

/** Limits, work packages and a first plan that breaks none of the limits. */
export const insertDemoRoadmap = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  demo: DemoProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  await insertLimits(tx, scope, demo, siteIds);
  const packages = await insertPackages(tx, scope, demo.roadmap);
  const [{ programme, sites }, limits] = await Promise.all([gapState(tx, scope), limitsOf(tx, scope)]);
  const waiting = packages.map((each) => ({ ...each, startMonth: null }));
  const instance = toInstance(programme, planFrom(waiting, demo.roadmap.planFrom), sites, limits);
  const { starts, unplaced } = listSchedule(instance);
  const months = startMonthsOf(programme, starts);
  const reasons = new Map(unplaced.map(({ packageId, sentence }) => [packageId, withMonthNames(sentence)]));
  await placePackages(
    tx,
    scope,
    packages.map(({ id }) => ({
      id,
      startMonth: months[id] ?? null,
      unplacedReason: reasons.get(id) ?? null,
      isPinned: false,
    })),
  );
  const violationCount = violationsOf(instance, starts).length;
  await insertPlan(tx, scope, { number: 1, method: "list-schedule", starts: months, violationCount });
};
