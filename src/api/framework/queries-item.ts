import { z } from "zod";
import type { SourceStanding } from "@/domain/assessment/coverage-source";
import { placeOf } from "@/domain/assessment/placed-assessment";
import { practiceScaleOf, practiceState } from "@/domain/assessment/models/practice-scale";
import { standingOf } from "@/domain/assessment/standing";
import type { CrosswalkEdge, ItemReference } from "@/domain/framework/crosswalk";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Criterion } from "@/domain/framework/maturity-model";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { frameworkIndex } from "@/data/content/frameworks";
import { maturityModelIndex as model } from "@/data/content/maturity-model";
import { knownCatalogue } from "@/data/framework/catalogues";
import { ORGANISATION } from "@/data/assessment/assessments";
import { coverageState, type CoverageState } from "@/data/framework/coverage-state";
import { placeName } from "@/api/framework/place-name";
import { coverFrameworks, type CoveredFrameworks } from "@/api/framework/cover-frameworks";
import { demandCatalogue, frameworkInput } from "@/api/framework/queries";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

type SourcePlace = SourceStanding & {
  /** Both null: answered once for the organisation. */
  readonly siteId: SiteId | null;
  readonly siteName: string | null;
  /** Null: nothing was assessed here. */
  readonly assessmentId: AssessmentId | null;
  /** The question to open there. */
  readonly criterionId: string | null;
};

const criteriaBehind = ({ catalogueId, itemId }: ItemReference): readonly Criterion[] => {
  if (catalogueId !== OWN_MODEL_ID) return [];
  const criterion = model.criterion(itemId);
  if (criterion) return [criterion];
  return model.model.capabilities.find(({ id }) => id === itemId)?.criteria ?? [];
};

const nameOf = ({ catalogueId, itemId }: ItemReference): string => {
  if (catalogueId !== OWN_MODEL_ID) return frameworkIndex(catalogueId)?.item(itemId)?.title ?? itemId;
  const criterion = model.criterion(itemId);
  return criterion?.text ?? model.model.capabilities.find(({ id }) => id === itemId)?.name ?? itemId;
};

const isMet = (standing: string): boolean =>
  standing === "yes" || standing === "compensated" || standing === "not-applicable";

/** Where the source was answered: at each of the sites, or once. */
const placesOf = (
  source: ItemReference,
  { sites }: CoverageState,
  { standing, siteIds, sourcesAt }: CoveredFrameworks,
): SourcePlace[] => {
  const criteria = criteriaBehind(source);
  const [first] = criteria;
  if (first === undefined) return [];
  const now = today();
  const isOnce = isGroupWide(model.capability(first.capabilityId));
  const places = isOnce ? [null] : sites.filter(({ id }) => siteIds.includes(id));
  return places.map((site) => {
    const here = site === null ? undefined : standing.bySite.get(site.id);
    const { answerOf } = here ?? standing.group;
    const open = criteria.find((criterion) => !isMet(standingOf(answerOf(criterion), now)));
    return {
      ...sourcesAt(site?.id ?? null)(source),
      siteId: site?.id ?? null,
      siteName: site?.name ?? null,
      assessmentId: site === null ? standing.groupAssessmentId : (here?.assessmentId ?? null),
      criterionId: (open ?? first).id,
    };
  });
};

const describeEdge = ({ from, strength, provenance, reviewer }: CrosswalkEdge) => ({
  from,
  name: nameOf(from),
  isOwnModel: from.catalogueId === OWN_MODEL_ID,
  strength,
  provenance,
  reviewer,
});

/** What stands behind one item: every link with where it was answered, and what its own assessments say. */
export const frameworkItem = programmeQuery("assessment:read")
  .input(frameworkInput.extend({ itemId: z.string().max(200) }))
  .query(async ({ ctx: { tx, scope }, input: { catalogueId, siteId, itemId } }) => {
    const index = demandCatalogue(await knownCatalogue(tx, scope, catalogueId));
    const item = index.item(itemId);
    if (!item) throw new Refusal("not-found", `This framework has no item ${itemId}.`);
    const state = await coverageState(tx, scope, catalogueId);
    const covered = coverFrameworks(state, siteId);
    const coverage = covered.coverageOf(index);
    const found =
      coverage.items.find((each) => each.item.id === itemId) ??
      coverage.headings.find((each) => each.item.id === itemId)?.linked;
    return {
      item,
      kindName: index.catalogue.kinds.find(({ id }) => id === item.kind)?.name ?? item.kind,
      isAnswered: index.isAnswered(item),
      ancestors: index.ancestors(itemId).map(({ id, title }) => ({ id, title })),
      state: found?.state ?? null,
      isCompensated: found?.isCompensated ?? false,
      isOwn: (found?.own ?? null) !== null,
      sources: (found?.sources ?? []).map(({ edge, state: sourceState, isCompensated, basis }) => ({
        ...describeEdge(edge),
        state: sourceState,
        isCompensated,
        basis,
        places: placesOf(edge.from, state, covered),
      })),
      own: ownAnswersOf(state, catalogueId, itemId, covered.siteIds),
    };
  });

/** Of the newest assessment of each place that says something about the item. */
const ownAnswersOf = (
  state: CoverageState,
  catalogueId: string,
  itemId: string,
  siteIds: readonly SiteId[],
) => {
  const scale = practiceScaleOf(catalogueId);
  const shown = state.sites.filter(({ id }) => siteIds.includes(id));
  const places = new Set([
    placeOf(ORGANISATION),
    ...shown.flatMap(({ id, siteGroupId }) => (siteGroupId === null ? [id] : [id, siteGroupId])),
  ]);
  return state.frameworkAssessments.flatMap(({ id, siteId, siteGroupId, values }) => {
    if (!places.delete(placeOf({ siteId, siteGroupId }))) return [];
    const value = values[itemId];
    const standing = value === undefined ? undefined : practiceState(scale, value);
    if (value === undefined || standing === undefined) return [];
    const name = placeName(state, { siteId, siteGroupId });
    return [{ assessmentId: id, placeName: name, value, state: standing }];
  });
};
