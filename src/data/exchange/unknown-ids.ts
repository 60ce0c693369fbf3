import {
  PRACTICE_TARGETS,
  PRACTICE_VALUES,
  practiceScaleOf,
} from "@/domain/assessment/models/practice-scale";
import type { OrganisationScope } from "@/domain/access/scope";
import type { FileProblem } from "@/domain/exchange/file-problem";
import { shown } from "@/domain/exchange/read-value";
import { driverOf, type Tx } from "@/data/client";
import { knownCatalogues, type KnownCatalogue } from "@/data/exchange/known-catalogues";
import { FILE_ROW } from "@/data/exchange/staged-table";

/** What rows of the file say alike: the first of them, and how many there are. */
type Said = { readonly table: string; readonly row: number; readonly times: number };
type Named = Said & { readonly column: string; readonly catalogue: string };
type NamedCatalogue = Named & { readonly version: string | null };
type NamedItem = Named & { readonly item: string };
type Answered = Said & {
  readonly catalogue: string;
  readonly value: string | null;
  readonly target: string | null;
};

const FIRST = `min(r.${FILE_ROW}) as row, count(*)::int as times`;

const catalogueIn = (table: string, column: string, version = "null"): string =>
  `select '${table}' as table, '${column}' as column, ${column} as catalogue, ${version} as version, ${FIRST}
   from staged_${table} r where ${column} is not null group by 3, 4`;

const CATALOGUES = `${[
  catalogueIn("assessments", "catalogue_id", "model_version"),
  catalogueIn("obligations", "catalogue_id"),
  catalogueIn("crosswalk_edges", "from_catalogue"),
  catalogueIn("crosswalk_edges", "to_catalogue"),
  `select 'programmes', 'framework_ids', catalogue, null, 1, 1 from staged_programmes, unnest(framework_ids) catalogue`,
].join(" union all ")} order by 1, 5`;

const itemIn = (table: string, column: string): string =>
  `select '${table}' as table, '${column}' as column, a.catalogue_id as catalogue, r.${column} as item, ${FIRST}
   from staged_${table} r join staged_assessments a on a.id = r.assessment_id group by 3, 4`;

const endIn = (end: "from" | "to"): string =>
  `select 'crosswalk_edges', '${end}_item', ${end}_catalogue, ${end}_item, ${FIRST} from staged_crosswalk_edges r group by 3, 4`;

const ITEMS = `${[
  itemIn("answers", "criterion_id"),
  itemIn("practice_answers", "item_id"),
  itemIn("question_tasks", "item_id"),
  itemIn("comments", "item_id"),
  itemIn("proof_uses", "item_id"),
  endIn("from"),
  endIn("to"),
].join(" union all ")} order by 1, 5`;

const ANSWERED = `select 'practice_answers' as table, a.catalogue_id as catalogue, r.value, r.target, ${FIRST}
  from staged_practice_answers r join staged_assessments a on a.id = r.assessment_id group by 2, 3, 4 order by 5`;

const ELSEWHERE =
  "Bring the file in where the version of Rungway runs that it was taken out of, or correct it";

const catalogueReason = (
  { catalogue, version }: NamedCatalogue,
  found: KnownCatalogue | undefined,
): string | null => {
  if (found && (version === null || found.versions === null || found.versions.has(version))) return null;
  const what = found
    ? `version ${shown(version)} of the catalogue ${shown(catalogue)}`
    : `the catalogue ${shown(catalogue)}`;
  return `names ${what}, which is neither in the file, nor in your organisation, nor comes with Rungway. Import that catalogue first`;
};

const wordReason = ({ catalogue, value, target }: Answered): string | null => {
  const scale = practiceScaleOf(catalogue);
  if (value !== null && !PRACTICE_VALUES[scale].includes(value))
    return `${shown(value)} is no answer to ${catalogue}`;
  return target === null || PRACTICE_TARGETS[scale].includes(target)
    ? null
    : `${shown(target)} is no target of ${catalogue}`;
};

const problem = ({ table, row, times }: Said, column: string, reason: string): FileProblem => ({
  table,
  row,
  column,
  reason: times === 1 ? reason : `${reason} (${times} rows say so)`,
});

/**
 * What the staged rows name outside of the file: catalogues, their items, and the words of their scales, as far as nobody
 * here knows them. One problem for all rows that name the same.
 */
export const unknownIds = async (tx: Tx, scope: OrganisationScope): Promise<FileProblem[]> => {
  const driver = driverOf(tx);
  const known = await knownCatalogues(tx, scope);
  const problems: FileProblem[] = [];
  for (const named of await driver.unsafe<NamedCatalogue[]>(CATALOGUES)) {
    const reason = catalogueReason(named, known.get(named.catalogue));
    if (reason !== null) problems.push(problem(named, named.column, reason));
  }
  for (const named of await driver.unsafe<NamedItem[]>(ITEMS)) {
    const items = known.get(named.catalogue)?.items;
    if (items && !items.has(named.item))
      problems.push(
        problem(
          named,
          named.column,
          `${shown(named.item)} is no item of the catalogue ${named.catalogue}. ${ELSEWHERE}`,
        ),
      );
  }
  for (const answered of await driver.unsafe<Answered[]>(ANSWERED)) {
    const reason = wordReason(answered);
    if (reason !== null) problems.push(problem(answered, "value, target", reason));
  }
  return problems;
};
