import type { OrganisationScope } from "@/domain/access/scope";
import { MAX_PROGRAMME_ROWS } from "@/domain/exchange/file-format";
import { problemList, type FileProblems, type ProblemList } from "@/domain/exchange/file-problem";
import type { ReadValue } from "@/domain/exchange/read-value";
import type { ProgrammeId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { EXCHANGE_TABLES, type StoredTable } from "@/data/exchange/exchange-tables";
import { newIds, type NewIds } from "@/data/exchange/new-ids";
import { membersByEmail, PEOPLE } from "@/data/exchange/people";
import { readRow } from "@/data/exchange/read-row";
import { insertStaged, stageTable } from "@/data/exchange/staged-table";
import {
  brokenFiles,
  catalogueClashes,
  circularPrerequisites,
  stagedProblems,
} from "@/data/exchange/staged-problems";
import { unknownIds } from "@/data/exchange/unknown-ids";
import { translateInnerIds } from "@/data/exchange/translate-inner-ids";
import { newId } from "@/data/new-id";
import type { FileRow, FileTable, ProgrammeFile } from "@/api/exchange/read-programme";
import type { ProgressReporter } from "@/jobs/progress-reporter";

type Intake = {
  readonly tx: Tx;
  readonly scope: OrganisationScope;
  readonly ids: NewIds;
  readonly problems: ProblemList;
  readonly importedAt: string;
  /** Null: as the file says. */
  readonly programmeName: string | null;
};

/** Shares of the whole; writing takes the rest. */
const READING_PERCENT = 60;

const soundRow = ({ problems }: Intake, table: string, { row, values }: FileRow): FileRow["values"] => {
  if (values === null)
    problems.add({ table, row, column: null, reason: "is no object with a value for each column" });
  return values;
};

/** A column that nobody knows here would be lost without a word. */
const strangeColumns = (intake: Intake, table: string, known: readonly string[]) => {
  const met = new Set(known);
  return (row: number, values: Readonly<Record<string, unknown>>): void => {
    for (const column of Object.keys(values)) {
      if (met.has(column)) continue;
      met.add(column);
      intake.problems.add({ table, row, column, reason: "is a column that this version does not have" });
    }
  };
};

const takePeople = async (intake: Intake, { batches }: FileTable): Promise<void> => {
  const members = await membersByEmail(intake.tx, intake.scope);
  for await (const batch of batches)
    for (const fileRow of batch) {
      const values = soundRow(intake, PEOPLE.name, fileRow);
      if (values === null) continue;
      const { id, email } = values;
      if (typeof id === "string")
        intake.ids.meet(id, typeof email === "string" ? members.get(email.toLowerCase()) : undefined);
      else intake.problems.add({ table: PEOPLE.name, row: fileRow.row, column: "id", reason: "is missing" });
    }
};

const named = ({ programmeName }: Intake, table: StoredTable, values: Readonly<Record<string, unknown>>) =>
  table.name === "programmes" && programmeName !== null ? { ...values, name: programmeName } : values;

async function* soundRows(
  intake: Intake,
  table: StoredTable,
  { batches }: FileTable,
  count: () => void,
): AsyncGenerator<readonly [number, readonly ReadValue[]]> {
  const { ids, importedAt, problems } = intake;
  const judgeColumns = strangeColumns(
    intake,
    table.name,
    table.columns.map(({ name }) => name),
  );
  for await (const batch of batches)
    for (const fileRow of batch) {
      count();
      const values = soundRow(intake, table.name, fileRow);
      if (values === null) continue;
      judgeColumns(fileRow.row, values);
      const report = (problem: { column: string | null; reason: string }) =>
        problems.add({ table: table.name, row: fileRow.row, ...problem });
      yield [fileRow.row, readRow(table, named(intake, table, values), { ids, importedAt, report })];
    }
}

async function* nothing(): AsyncGenerator<never> {}

const drain = async ({ batches }: FileTable): Promise<void> => {
  for await (const _ of batches);
};

const pointsTo = ({ columns }: StoredTable, { name }: StoredTable): boolean =>
  columns.some(({ id }) => id?.kind === "row" && id.table === name);

/** Takes every table of the file into tables of this transaction, and returns how many rows each has. */
const stageFile = async (
  intake: Intake,
  file: ProgrammeFile,
  reporter: ProgressReporter,
): Promise<ReadonlyMap<StoredTable, number>> => {
  const { tx, problems } = intake;
  const counts = new Map<StoredTable, number>();
  let total = 0;
  let hasPeople = false;
  const reading = {
    signal: reporter.signal,
    onProgress: (read: number, all: number) => reporter.at((READING_PERCENT * read) / all),
  };
  for await (const found of file.tables(reading)) {
    const misplaced = (reason: string) => {
      problems.add({ table: found.name, row: null, column: null, reason });
      return drain(found);
    };
    if (found.name === PEOPLE.name) {
      if (hasPeople || counts.size > 0) await misplaced("stands in the file twice, or behind other tables");
      else await takePeople(intake, found);
      hasPeople = true;
      continue;
    }
    const table = EXCHANGE_TABLES.find(({ name }) => name === found.name);
    if (!table) await misplaced("is a table that this version does not have");
    else if (counts.has(table) || [...counts.keys()].some((seen) => pointsTo(seen, table)))
      await misplaced("stands in the file twice, or behind a table that points to it");
    else {
      let rows = 0;
      const count = () => {
        rows += 1;
        total += 1;
        if (total > MAX_PROGRAMME_ROWS)
          throw new Refusal(
            "limit-exceeded",
            `The file has more than ${MAX_PROGRAMME_ROWS} rows. Nothing was brought in.`,
          );
      };
      await stageTable(tx, table, soundRows(intake, table, found, count));
      counts.set(table, rows);
    }
  }
  for (const table of EXCHANGE_TABLES)
    if (!counts.has(table)) {
      await stageTable(tx, table, nothing());
      counts.set(table, 0);
    }
  const programmes = [...counts].find(([{ name }]) => name === "programmes")?.[1] ?? 0;
  if (programmes !== 1)
    problems.add({
      table: "programmes",
      row: null,
      column: null,
      reason: `has ${programmes} rows, where a programme file has one`,
    });
  return counts;
};

const judgeStaged = async ({ tx, scope, problems }: Intake, counts: ReadonlyMap<StoredTable, number>) => {
  for (const [table, rows] of counts)
    if (rows > 0) for (const problem of await stagedProblems(tx, table)) problems.add(problem);
  for (const find of [catalogueClashes, unknownIds, circularPrerequisites, brokenFiles])
    for (const problem of await find(tx, scope)) problems.add(problem);
};

/**
 * Takes a programme file over as a new programme: every row of it, or none. Rows are read into tables of this transaction
 * and judged there as a whole; only sound ones go through the wall.
 * @throws Refusal `unreadable-file`, `limit-exceeded`, or the reason of the reporter's signal
 */
export const bringInRows = async (
  tx: Tx,
  scope: OrganisationScope,
  file: ProgrammeFile,
  programmeName: string | null,
  reporter: ProgressReporter,
): Promise<{ programmeId: ProgrammeId; rows: number } | FileProblems> => {
  const importedAt = new Date().toISOString();
  const intake: Intake = { tx, scope, ids: newIds(), problems: problemList(), importedAt, programmeName };
  const counts = await stageFile(intake, file, reporter);
  // What cannot be read stands empty where it was staged, and would be named a second time.
  if (intake.problems.found().count === 0) await judgeStaged(intake, counts);
  const problems = intake.problems.found();
  if (problems.count > 0) return problems;
  const programmeId = newId<"programme">();
  const total = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  let written = 0;
  for (const table of EXCHANGE_TABLES) {
    reporter.signal.throwIfAborted();
    reporter.at(READING_PERCENT + ((100 - READING_PERCENT) * written) / total);
    if (counts.get(table) === 0) continue;
    await translateInnerIds(tx, table, intake.ids);
    await insertStaged(tx, scope, programmeId, table);
    written += counts.get(table) ?? 0;
  }
  return { programmeId, rows: total };
};
