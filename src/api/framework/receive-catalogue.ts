import { can } from "@/domain/access/permission";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueDifference, type ItemChange } from "@/domain/framework/catalogue-difference";
import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";
import type { ProgrammeId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { carryAnswersOver, countAnswers } from "@/data/assessment/carried-answers";
import type { Tx } from "@/data/client";
import { frameworkIndex } from "@/data/content/frameworks";
import { contentsOf, hasVersion, insertVersion, lockCatalogue } from "@/data/framework/catalogue-versions";
import { ownCatalogues } from "@/data/framework/catalogues";
import { shippedItems } from "@/data/framework/known-items";
import { deleteEdgesOfItems, upsertEdges } from "@/data/framework/own-edges";
import {
  checkCatalogueFile,
  type CatalogueCheck,
  type CatalogueFile,
} from "@/api/framework/check-catalogue-file";
import { recordCommand } from "@/api/audit";

/** What keeping the catalogue would do, or has done. */
export type CatalogueEffect = {
  /** The version it takes the place of; null: it is the first. */
  readonly replaces: string | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly links: number;
  /** Answers to items that stay and keep their wording, and to those that change or go. */
  readonly answersKept: number;
  readonly answersToLookAt: number;
  /** The first changes of a new version, for the eye. */
  readonly changes: readonly ItemChange[];
};

export type CatalogueReceipt = Omit<CatalogueCheck, "catalogue" | "edges"> & {
  /** Null as long as there is a problem. */
  readonly effect: CatalogueEffect | null;
  readonly isKept: boolean;
};

/** Keep it only if it takes the place of this version; null: if it is the first. */
export type Keep = { readonly replaces: string | null };

const SHOWN_CHANGES = 1_000;

const refuseReader = (scope: AuthorisedProgramme): void => {
  if (!can(scope.role, "framework:write"))
    throw new Refusal(
      "not-permitted",
      "Your role may not import catalogues. Nothing was kept. Ask the programme lead or an owner.",
    );
  if (scope.siteIds !== null)
    throw new Refusal(
      "not-permitted",
      "A catalogue counts for every site, and you see only some. Nothing was kept. Ask someone who sees all of them.",
    );
};

const idsOf = (changes: readonly ItemChange[], wanted: ItemChange["change"]): string[] =>
  changes.filter(({ change }) => change === wanted).map(({ item }) => item.id);

/** What only the organisation's other catalogues can tell. */
const standingProblems = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { id, version }: Catalogue,
): Promise<CatalogueProblem[]> => {
  if (frameworkIndex(id))
    return [
      {
        where: "id",
        reason: `The id ${id} belongs to a catalogue that comes with Rungway. Choose another one.`,
      },
    ];
  if (await hasVersion(tx, scope, id, version))
    return [
      {
        where: "version",
        reason: `Version ${version} of ${id} is here already. Give the new one a version of its own.`,
      },
    ];
  return [];
};

const effectOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  current: Catalogue | null,
  catalogue: Catalogue,
  links: number,
): Promise<{ effect: CatalogueEffect; changes: readonly ItemChange[] }> => {
  const changes = catalogueDifference(current, catalogue);
  const [added, changed, removed] = [
    idsOf(changes, "new"),
    idsOf(changes, "changed"),
    idsOf(changes, "removed"),
  ];
  const answers = await countAnswers(tx, scope, catalogue.id, [...changed, ...removed]);
  const effect = {
    replaces: current?.version ?? null,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    links,
    answersKept: answers.all - answers.ofItems,
    answersToLookAt: answers.ofItems,
    changes: current ? changes.slice(0, SHOWN_CHANGES) : [],
  };
  return { effect, changes };
};

const keepCatalogue = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { catalogue, edges, fileName }: { catalogue: Catalogue; edges: CatalogueCheck["edges"]; fileName: string },
  { effect, changes }: Awaited<ReturnType<typeof effectOf>>,
): Promise<void> => {
  const removed = idsOf(changes, "removed");
  await insertVersion(tx, scope, catalogue);
  await deleteEdgesOfItems(tx, scope, catalogue.id, removed);
  await upsertEdges(tx, scope, edges);
  await carryAnswersOver(
    tx,
    scope,
    { catalogueId: catalogue.id, version: catalogue.version },
    { answered: [...idsOf(changes, "changed"), ...removed], unanswered: idsOf(changes, "new") },
  );
  const { changes: _, ...counts } = effect;
  await recordCommand(tx, scope, "framework.receiveCatalogue", {
    fileName,
    catalogueId: catalogue.id,
    version: catalogue.version,
    ...counts,
  });
};

/**
 * The dry run of a catalogue file against what the organisation has; with `keep` the same again and for good, in one
 * transaction.
 * @throws Refusal `not-permitted`, `not-found`, and `conflict` where another version came in since the dry run.
 */
export const receiveCatalogue = (
  user: SessionUser,
  programmeId: ProgrammeId,
  file: CatalogueFile,
  keep: Keep | null,
  checkFile: typeof checkCatalogueFile = checkCatalogueFile,
): Promise<CatalogueReceipt> =>
  inProgramme(user, programmeId, async (tx, scope) => {
    refuseReader(scope);
    const known = async () => [
      ...shippedItems(),
      ...(await ownCatalogues(tx, scope)).map(({ id, items }) => ({
        catalogueId: id,
        itemIds: items.map((item) => item.id),
      })),
    ];
    const { catalogue, edges, ...check } = await checkFile(file, known);
    if (!catalogue) return { ...check, effect: null, isKept: false };
    await lockCatalogue(tx, scope, catalogue.id);
    const [current = null] = await contentsOf(tx, scope, catalogue.id, 1);
    if (keep && keep.replaces !== (current?.version ?? null))
      throw new Refusal(
        "conflict",
        "Someone imported another version of this catalogue since you checked the file. Nothing was kept. Check the file again.",
      );
    const problems = await standingProblems(tx, scope, catalogue);
    if (problems.length > 0)
      return { ...check, problems, problemCount: problems.length, effect: null, isKept: false };
    const difference = await effectOf(tx, scope, current, catalogue, edges.length);
    if (keep) await keepCatalogue(tx, scope, { catalogue, edges, fileName: file.fileName }, difference);
    return { ...check, effect: difference.effect, isKept: keep !== null };
  });
