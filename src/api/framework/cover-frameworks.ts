import { coverageSources, type CoverageSources } from "@/domain/assessment/coverage-sources";
import { combinedState } from "@/domain/assessment/coverage-state";
import { frameworkCoverage, type FrameworkCoverage } from "@/domain/assessment/framework-coverage";
import { practiceScaleOf, practiceState } from "@/domain/assessment/models/practice-scale";
import { ownStates, type OwnAnswers } from "@/domain/assessment/own-states";
import { overGroupAnswers, placeOf } from "@/domain/assessment/placed-assessment";
import { programmeStanding, type ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { ItemReference } from "@/domain/framework/crosswalk";
import { programmeTargets } from "@/domain/gap/programme-targets";
import type { SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { ORGANISATION } from "@/data/assessment/assessments";
import { maturityModelIndex as model } from "@/data/content/maturity-model";
import type { CoverageState } from "@/data/framework/coverage-state";
import { today } from "@/api/today";

export type CoveredFrameworks = {
  readonly standing: ProgrammeStanding;
  /** The sites that the figures speak for. */
  readonly siteIds: readonly SiteId[];
  readonly coverageOf: (index: CatalogueIndex) => FrameworkCoverage;
  /** At how many of the sites an item is met, by item id. */
  readonly sitesMet: (index: CatalogueIndex) => ReadonlyMap<string, number>;
  /** What a capability or criterion says at one site, or (null) where everything is answered once. */
  readonly sourcesAt: (siteId: SiteId | null) => CoverageSources;
};

/**
 * Coverage of any framework at one site, or (null) at every visible one.
 * @throws Refusal `not-found` for a site that is not among the visible ones.
 */
export const coverFrameworks = (state: CoverageState, siteId: SiteId | null): CoveredFrameworks => {
  const now = today();
  const { sites, assessments, programme, overrides, crosswalk } = state;
  if (siteId !== null && !sites.some(({ id }) => id === siteId))
    throw new Refusal("not-found", "This site does not exist, or it is not one of yours.");
  const siteIds = siteId === null ? sites.map(({ id }) => id) : [siteId];
  const standing = programmeStanding(model, sites, assessments, now);
  const { targetsOf } = programmeTargets({
    index: model,
    programme,
    overrides,
    today: now,
    measuredAgainst: "final",
  });
  const sourcesOf = (ids: readonly SiteId[]) =>
    coverageSources({ index: model, standing, siteIds: ids, targetsOf, today: now });
  const sourceOf = sourcesOf(siteIds);
  const sourcesAt = eachOnce((id: SiteId | null) => sourcesOf(id === null ? [] : [id]));
  const linkedAt = (id: SiteId, target: ItemReference) => {
    const edges = crosswalk.into(target);
    return edges.length === 0 ? null : combinedState(edges.map(({ from }) => sourcesAt(id)(from).state));
  };
  const answersTo = eachOnce((catalogueId: string) => newestAnswers(catalogueId, state));
  return {
    standing,
    siteIds,
    sourcesAt,
    coverageOf: (index) => {
      const { id: catalogueId } = index.catalogue;
      const own = ownStates({
        siteIds,
        ...answersTo(catalogueId),
        linkedAt: (id, itemId) => linkedAt(id, { catalogueId, itemId }),
      });
      return frameworkCoverage({ index, crosswalk, sourceOf, own });
    },
    sitesMet: ({ catalogue, answered }) => {
      const { bySite, once } = answersTo(catalogue.id);
      const isMetAt = (id: SiteId, itemId: string) => {
        const own = bySite.get(id)?.get(itemId) ?? once.get(itemId);
        return (own ?? linkedAt(id, { catalogueId: catalogue.id, itemId })) === "met";
      };
      return new Map(answered.map((item) => [item.id, siteIds.filter((id) => isMetAt(id, item.id)).length]));
    },
  };
};

/** Of the newest assessment of each place; at a site its own answers over those of its group. */
const newestAnswers = (catalogueId: string, { frameworkAssessments, sites }: CoverageState) => {
  const byPlace = new Map<string, OwnAnswers>();
  for (const { catalogueId: of, values, ...place } of frameworkAssessments)
    if (of === catalogueId && !byPlace.has(placeOf(place)))
      byPlace.set(placeOf(place), statesOf(catalogueId, values));
  const bySite = new Map(
    sites.flatMap(({ id, siteGroupId }) => {
      const own = byPlace.get(id);
      const ofGroup = byPlace.get(siteGroupId ?? "");
      return own || ofGroup ? [[id, overGroupAnswers(own ?? NO_ANSWERS, ofGroup)] as const] : [];
    }),
  );
  return { bySite, once: byPlace.get(placeOf(ORGANISATION)) ?? NO_ANSWERS };
};

const NO_ANSWERS: OwnAnswers = new Map();

const statesOf = (catalogueId: string, values: Readonly<Record<string, string>>): OwnAnswers => {
  const scale = practiceScaleOf(catalogueId);
  return new Map(
    Object.entries(values).flatMap(([itemId, value]) => {
      const state = practiceState(scale, value);
      return state === undefined ? [] : [[itemId, state] as const];
    }),
  );
};

const eachOnce = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};
