import { z } from "zod";
import { can } from "@/domain/access/permission";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { PRACTICE_VALUES, practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueIndex, type CatalogueIndex } from "@/domain/framework/catalogue-index";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { ListedFrameworkAssessment } from "@/data/assessment/framework-assessment-list";
import { frameworkIndex, frameworks as shipped } from "@/data/content/frameworks";
import { knownCatalogue, ownCatalogues } from "@/data/framework/catalogues";
import { coverageState, type CoverageState } from "@/data/framework/coverage-state";
import { followedFrameworks } from "@/data/programme/followed-frameworks";
import { coverFrameworks } from "@/api/framework/cover-frameworks";
import { placeName } from "@/api/framework/place-name";
import { programmeQuery } from "@/api/trpc";

const headOf = ({ id, name, version, publisher, licence, note }: Catalogue) => ({
  catalogueId: id,
  name,
  version,
  publisher,
  licence,
  note,
  isOwn: frameworkIndex(id) === undefined,
});

const rightsOf = ({ role }: AuthorisedProgramme) => ({
  mayFollow: can(role, "framework:write"),
  mayImport: can(role, "framework:write"),
  mayAssess: can(role, "assessment:write"),
});

const siteNamesOf = ({ sites }: CoverageState) => sites.map(({ id, name }) => ({ id, name }));

/** Answered of all items that are answered, for the list of assessments. */
const progressOf = (
  { values, ...assessment }: ListedFrameworkAssessment,
  state: CoverageState,
  index: CatalogueIndex | undefined,
) => {
  const words = new Set(PRACTICE_VALUES[practiceScaleOf(assessment.catalogueId)]);
  const given = Object.values(values).filter((value) => words.has(value));
  return {
    ...assessment,
    catalogueName: index?.catalogue.name ?? assessment.catalogueId,
    placeName: placeName(state, assessment),
    answered: given.length,
    asked: index?.answered.length ?? given.length,
  };
};

/** Every catalogue with its coverage, and the assessments of frameworks; one site, or (null) all visible ones. */
export const frameworks = programmeQuery("assessment:read")
  .input(z.object({ siteId: idOf<"site">().nullable().default(null) }))
  .query(async ({ ctx: { tx, scope }, input: { siteId } }) => {
    const [state, own, followed] = await Promise.all([
      coverageState(tx, scope, null),
      ownCatalogues(tx, scope),
      followedFrameworks(tx, scope),
    ]);
    const { coverageOf } = coverFrameworks(state, siteId);
    const indexes = [...shipped.map(({ id }) => frameworkIndex(id)), ...own.map(catalogueIndex)].filter(
      (index) => index !== undefined,
    );
    const byId = new Map(indexes.map((index) => [index.catalogue.id, index]));
    return {
      frameworks: indexes.map((index) => ({
        ...headOf(index.catalogue),
        isFollowed: followed.includes(index.catalogue.id),
        counts: coverageOf(index).counts,
      })),
      assessments: state.frameworkAssessments.map((assessment) =>
        progressOf(assessment, state, byId.get(assessment.catalogueId)),
      ),
      sites: siteNamesOf(state),
      ...rightsOf(scope),
    };
  });

/** @throws Refusal `not-found`. */
export const demandCatalogue = (index: CatalogueIndex | undefined): CatalogueIndex => {
  if (!index)
    throw new Refusal("not-found", "This framework does not exist, or your organisation does not have it.");
  return index;
};

export const frameworkInput = z.object({
  catalogueId: z.string().max(200),
  siteId: idOf<"site">().nullable().default(null),
});

/** One framework, item by item: what each stands at, and for headings the counts of what is below. */
export const framework = programmeQuery("assessment:read")
  .input(frameworkInput)
  .query(async ({ ctx: { tx, scope }, input: { catalogueId, siteId } }) => {
    const index = demandCatalogue(await knownCatalogue(tx, scope, catalogueId));
    const [state, followed] = await Promise.all([
      coverageState(tx, scope, catalogueId),
      followedFrameworks(tx, scope),
    ]);
    const covered = coverFrameworks(state, siteId);
    const coverage = covered.coverageOf(index);
    const sitesMet = covered.sitesMet(index);
    const items = new Map(coverage.items.map((each) => [each.item.id, each]));
    const headings = new Map(coverage.headings.map((each) => [each.item.id, each]));
    return {
      ...headOf(index.catalogue),
      sources: index.catalogue.sources,
      kinds: index.catalogue.kinds,
      isFollowed: followed.includes(catalogueId),
      counts: coverage.counts,
      byKind: coverage.byKind.map(({ kind, counts }) => ({ name: kind.name, counts })),
      items: index.catalogue.items.map(({ id, kind, title, parentId, grade, edition }) => {
        const heading = headings.get(id);
        const found = items.get(id) ?? heading?.linked ?? null;
        return {
          id,
          kind,
          title,
          parentId,
          grade,
          edition,
          state: found?.state ?? null,
          isCompensated: found?.isCompensated ?? false,
          isOwn: (found?.own ?? null) !== null,
          sourceCount: found?.sources.length ?? 0,
          sitesMet: sitesMet.get(id) ?? null,
          counts: heading?.counts ?? null,
        };
      }),
      assessments: state.frameworkAssessments.map((assessment) => progressOf(assessment, state, index)),
      sites: siteNamesOf(state),
      siteGroups: state.siteGroups,
      ...rightsOf(scope),
    };
  });
