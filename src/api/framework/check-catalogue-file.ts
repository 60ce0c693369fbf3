import { NOT_STATED, type FileReading } from "@/api/framework/file-reading";
import { readCatalogueFile } from "@/api/framework/read-catalogue-file";
import type { ByteSource } from "@/api/table/read-bytes";
import type { Catalogue } from "@/domain/framework/catalogue";
import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";
import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";
import { HEAD_FIELDS, type CatalogueFormat, type CatalogueHead } from "@/domain/framework/catalogue-file";
import { catalogueIdOf } from "@/domain/framework/catalogue-id";
import type { CrosswalkEdge, ItemReference } from "@/domain/framework/crosswalk";
import { danglingEdges } from "@/domain/framework/dangling-edges";
import { itemFinder, type KnownItems } from "@/domain/framework/item-finder";
import { problemList, type ProblemList } from "@/domain/framework/problem-list";
import { readCatalogue } from "@/domain/framework/read-catalogue";

export type CatalogueFile = {
  readonly fileName: string;
  readonly source: ByteSource;
  /** What the person says about the catalogue goes before what the file says. */
  readonly head?: Partial<CatalogueHead>;
  readonly mapping?: CatalogueMapping | undefined;
};

export type CatalogueCheck = Pick<FileReading, "notices" | "table"> & {
  readonly format: CatalogueFormat | null;
  /** Null where nothing could be read. */
  readonly head: CatalogueHead | null;
  readonly itemCount: number;
  /** Null as long as there is a problem. */
  readonly catalogue: Catalogue | null;
  readonly edges: readonly CrosswalkEdge[];
  /** The first thousand. */
  readonly problems: readonly CatalogueProblem[];
  readonly problemCount: number;
};

/** What the person left empty is for the file to say. */
const withSaid = (proposed: CatalogueHead, said: Partial<CatalogueHead> = {}): CatalogueHead => ({
  ...proposed,
  ...Object.fromEntries(HEAD_FIELDS.flatMap((field) => (said[field] ? [[field, said[field]]] : []))),
});

/** A table of somebody's own says nothing about itself. */
const tableHead = (fileName: string): CatalogueHead => {
  const name = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "") || "Catalogue";
  return { id: catalogueIdOf(name), name, version: "1", publisher: NOT_STATED, licence: NOT_STATED };
};

/** Every link needs two ends that exist, one of them here. */
const checkEdges = (
  edges: readonly CrosswalkEdge[],
  catalogue: Catalogue,
  known: KnownItems,
  problems: ProblemList,
): CrosswalkEdge[] => {
  // Last, as an earlier version of the same catalogue may be among the known ones.
  const here = { catalogueId: catalogue.id, itemIds: catalogue.items.map(({ id }) => id) };
  const find = itemFinder([...known, here]);
  const found = edges.map(({ from, to, ...edge }) => ({
    ...edge,
    from: find(from) ?? from,
    to: find(to) ?? to,
  }));
  const isHere = ({ catalogueId }: ItemReference) => catalogueId === catalogue.id;
  problems.addAll(danglingEdges(found, (end) => find(end) !== undefined));
  for (const { from, to } of found)
    if (!isHere(from) && !isHere(to))
      problems.add({
        where: `${from.catalogueId} ${from.itemId} → ${to.catalogueId} ${to.itemId}`,
        reason: `Neither end of the link lies in ${catalogue.id}.`,
      });
  return found;
};

/**
 * The dry run of any catalogue file: what it would become, or everything that is wrong with it.
 * @param known items of the other catalogues that links may point to; asked only where the file has links.
 */
export const checkCatalogueFile = async (
  file: CatalogueFile,
  known: () => Promise<KnownItems>,
): Promise<CatalogueCheck> => {
  const problems = problemList();
  const {
    draft: read,
    edges,
    format,
    notices,
    table,
  } = await readCatalogueFile(file.source, file.mapping, problems);
  const proposed = table ? tableHead(file.fileName) : read;
  const head = proposed && withSaid(headOf(proposed), file.head);
  const draft = read && head && { ...read, ...head };
  const reading = draft && readCatalogue(draft);
  if (reading && "problems" in reading) problems.addAll(reading.problems);
  const catalogue = reading && "catalogue" in reading ? reading.catalogue : null;
  const atHome = ({ catalogueId, itemId }: ItemReference): ItemReference => ({
    catalogueId: draft && catalogueId === read?.id ? draft.id : catalogueId,
    itemId,
  });
  const renamed = edges.map((edge) => ({ ...edge, from: atHome(edge.from), to: atHome(edge.to) }));
  const checked =
    catalogue && edges.length > 0 ? checkEdges(renamed, catalogue, await known(), problems) : [];
  return {
    format,
    notices,
    table,
    head,
    itemCount: draft?.items.length ?? 0,
    catalogue: problems.count() === 0 ? catalogue : null,
    edges: checked,
    problems: problems.kept,
    problemCount: problems.count(),
  };
};

const headOf = ({ id, name, version, publisher, licence }: CatalogueHead): CatalogueHead => ({
  id,
  name,
  version,
  publisher,
  licence,
});
