import writeXlsxFile from "write-excel-file/node";
import { z } from "zod";
import { COVERAGE_RULE, COVERAGE_STATES } from "@/domain/assessment/coverage-state";
import type { FrameworkCoverage, ItemCoverage } from "@/domain/assessment/framework-coverage";
import { csvRow } from "@/domain/footprint/csv-row";
import { escapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import { knownCatalogue } from "@/data/framework/catalogues";
import { coverageState } from "@/data/framework/coverage-state";
import { coverFrameworks } from "@/api/framework/cover-frameworks";
import { demandCatalogue, frameworkInput } from "@/api/framework/queries";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

const HEAD = [
  "Item",
  "Kind",
  "Title",
  "State",
  "With compensation",
  "Answered in the framework itself",
  "Supported by",
  "State of the support",
  "Strength",
  "Provenance",
  "Reviewer",
];

type Rows = readonly (readonly string[])[];

/** A row per link, so that none of several is lost; an item without any link has one row. */
const rowsOf = ({ item, state, isCompensated, own, sources }: ItemCoverage, kindName: string): Rows => {
  const start = [item.id, kindName, item.title, state, isCompensated ? "yes" : "no", own ?? ""];
  if (sources.length === 0) return [[...start, "", "", "", "", ""]];
  return sources.map(({ edge, state: sourceState }) => [
    ...start,
    edge.from.itemId,
    sourceState,
    edge.strength,
    edge.provenance,
    edge.reviewer ?? "not confirmed",
  ]);
};

const aboutOf = (
  { catalogue }: CatalogueIndex,
  { counts }: FrameworkCoverage,
  place: string,
  day: string,
): Rows => [
  ["Coverage of", catalogue.name],
  ["Version", catalogue.version],
  ["Publisher", catalogue.publisher],
  ["Licence", catalogue.licence],
  ["For", place],
  ["As of", day],
  ["Items", String(counts.total)],
  ...COVERAGE_STATES.map((state) => [state, `${counts[state]} of ${counts.total}`]),
  ...COVERAGE_RULE.map((sentence, nth) => [`Rule ${nth + 1}`, sentence]),
];

const csvOf = (about: Rows, table: Rows): Buffer =>
  Buffer.from(BYTE_ORDER_MARK + [...about, [], ...table].map(csvRow).join(""));

const xlsxOf = (about: Rows, table: Rows): Promise<Buffer> => {
  const cells = (rows: Rows) =>
    rows.map((row) => row.map((value) => ({ type: String, value: escapeSpreadsheetCell(value) })));
  return writeXlsxFile([
    { sheet: "Coverage", data: cells(table), columns: HEAD.map((_, at) => ({ width: at === 2 ? 60 : 20 })) },
    { sheet: "About", data: cells(about), columns: [{ width: 20 }, { width: 100 }] },
  ]).toBuffer();
};

/** Coverage of one framework as a file: every item with every link, the rule and the day. */
export const coverageFile = programmeQuery("assessment:read")
  .input(frameworkInput.extend({ format: z.enum(["csv", "xlsx"]) }))
  .query(async ({ ctx: { tx, scope }, input: { catalogueId, siteId, format } }) => {
    const index = demandCatalogue(await knownCatalogue(tx, scope, catalogueId));
    const state = await coverageState(tx, scope, catalogueId);
    const coverage = coverFrameworks(state, siteId).coverageOf(index);
    const kindNames = new Map(index.catalogue.kinds.map(({ id, name }) => [id, name]));
    const table = [
      HEAD,
      ...coverage.items.flatMap((each) => rowsOf(each, kindNames.get(each.item.kind) ?? each.item.kind)),
    ];
    const day = today();
    const site = state.sites.find(({ id }) => id === siteId);
    const about = aboutOf(index, coverage, site?.name ?? state.programme.name, day);
    return {
      fileName: `${index.catalogue.name} coverage ${day}.${format}`,
      bytes: await (format === "csv" ? csvOf(about, table) : xlsxOf(about, table)),
    };
  });
