import type { OrganisationScope } from "@/domain/access/scope";
import type { FileProblem } from "@/domain/exchange/file-problem";
import { MAX_LISTED_PROBLEMS } from "@/domain/exchange/file-format";
import { prerequisiteCycleIn } from "@/domain/roadmap/prerequisite-cycle";
import { driverOf, type Tx } from "@/data/client";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import { FILE_ROW, stagedName } from "@/data/exchange/staged-table";

type Constraint = {
  name: string;
  kind: "c" | "p" | "u";
  condition: string | null;
  columns: string[];
  nulls: boolean;
};

/** What the database itself demands of a table's rows; `nulls` is true where two empty values count as equal. */
const constraintsOf = (tx: Tx, { name }: StoredTable): Promise<Constraint[]> =>
  driverOf(tx).unsafe<Constraint[]>(
    `select c.conname as name, c.contype as kind, pg_get_expr(c.conbin, c.conrelid) as condition,
       coalesce(i.indnullsnotdistinct, false) as nulls,
       array(select a.attname::text from unnest(c.conkey) with ordinality k (number, at)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.at) as columns
     from pg_constraint c left join pg_index i on i.indexrelid = c.conindid
     where c.conrelid = $1::regclass and c.contype in ('c', 'p', 'u')`,
    [name],
  );

const inWords = (constraint: string): string => constraint.replaceAll("_", " ");

const brokenChecks = async (tx: Tx, table: StoredTable, { name, condition, columns }: Constraint) => {
  const rows = await driverOf(tx).unsafe<{ row: number }[]>(
    `select ${FILE_ROW} as row from ${stagedName(table)} where not (${condition}) order by 1 limit ${MAX_LISTED_PROBLEMS}`,
  );
  return rows.map(({ row }): FileProblem => ({
    table: table.name,
    row,
    column: columns.join(", "),
    reason: `breaks the rule “${inWords(name)}”: ${condition}`,
  }));
};

const repeated = async (
  tx: Tx,
  table: StoredTable,
  { columns, nulls }: Constraint,
): Promise<FileProblem[]> => {
  const own = columns.filter((column) =>
    table.columns.some(({ name, id }) => name === column && id?.kind !== "own"),
  );
  if (
    own.length === 0 ||
    own.length < columns.filter((column) => !/^(?:organisation|programme)_id$/.test(column)).length
  )
    return [];
  const list = own.map((column) => `"${column}"`).join(", ");
  const filled = nulls ? "true" : own.map((column) => `"${column}" is not null`).join(" and ");
  const rows = await driverOf(tx).unsafe<{ row: number; first: number }[]>(
    `select row, first from (select ${FILE_ROW} as row, min(${FILE_ROW}) over (partition by ${list}) as first
       from ${stagedName(table)} where ${filled}) x where row <> first order by 1 limit ${MAX_LISTED_PROBLEMS}`,
  );
  return rows.map(({ row, first }) => ({
    table: table.name,
    row,
    column: own.join(", "),
    reason: `says the same as row ${first}, where each may stand once`,
  }));
};

/** Rows of one table that the database would refuse, found before anything is written. */
export const stagedProblems = async (tx: Tx, table: StoredTable): Promise<FileProblem[]> => {
  const found: FileProblem[] = [];
  for (const constraint of await constraintsOf(tx, table))
    found.push(
      ...(constraint.kind === "c"
        ? await brokenChecks(tx, table, constraint)
        : await repeated(tx, table, constraint)),
    );
  return found;
};

/**
 * Own catalogues whose name and version the organisation has already given to another content, or that it has in another
 * version today: of two versions only one can hold.
 */
export const catalogueClashes = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
): Promise<FileProblem[]> => {
  const rows = await driverOf(tx).unsafe<{ row: number; key: string; version: string; ours: string }[]>(
    `select s.${FILE_ROW} as row, s.key, s.version, c.version as ours from staged_catalogues s
     join catalogues c on c.organisation_id = $1 and c.key = s.key
     where (c.version = s.version and c.content <> s.content)
       or (c.version <> s.version and c.replaced_at is null and s.replaced_at is null)`,
    [organisationId],
  );
  return rows.map(({ row, key, version, ours }) => ({
    table: "catalogues",
    row,
    column: "key, version",
    reason:
      version === ours
        ? `your organisation has another catalogue “${key}” of version ${version}; replace it first, or give this one another version`
        : `your organisation has version ${ours} of the catalogue “${key}”, the file version ${version}; import the newer one where the older one is, then take the programme out again`,
  }));
};

/** Stored files whose bytes are not all in the file, or are others. */
export const brokenFiles = async (tx: Tx): Promise<FileProblem[]> => {
  const rows = await driverOf(tx).unsafe<{ row: number; name: string }[]>(
    `select f.${FILE_ROW} as row, f.name from staged_stored_files f
     left join lateral (select string_agg(p.bytes, ''::bytea order by p.part) as bytes, max(p.part) + 1 = count(*) as whole
       from staged_stored_file_parts p where p.file_id = f.id) x on true
     where coalesce(length(x.bytes), 0) <> f.byte_count or encode(sha256(coalesce(x.bytes, ''::bytea)), 'hex') <> f.sha256
       or x.whole = false`,
  );
  return rows.map(({ row, name }) => ({
    table: "stored_files",
    row,
    column: "sha256",
    reason: `the bytes of “${name}” are missing or are not those it was stored with`,
  }));
};

/** Work packages that wait for each other: no plan could place one of them. */
export const circularPrerequisites = async (tx: Tx): Promise<FileProblem[]> => {
  const packages = await driverOf(tx).unsafe<{ id: string; code: string; prerequisites: string[] }[]>(
    `select w.id, w.code, array(
       select p.required_id from staged_work_package_prerequisites p where p.package_id = w.id) as prerequisites
     from staged_work_packages w order by w.${FILE_ROW}`,
  );
  const circle = prerequisiteCycleIn(packages);
  if (circle === null) return [];
  const codeOf = new Map(packages.map(({ id, code }) => [id, code]));
  return [
    {
      table: "work_package_prerequisites",
      row: null,
      column: null,
      reason: `has a circle, in which no package can start: ${circle.map((id) => codeOf.get(id)).join(" waits for ")}`,
    },
  ];
};
