import writeXlsxFile from "write-excel-file/node";
import { z } from "zod";
import { FOUNDATIONAL_REQUIREMENTS } from "@/domain/assessment/models/security-levels";
import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import type { RequirementCell, ZoneState } from "@/domain/assessment/zone-reading";
import { csvRow } from "@/domain/footprint/csv-row";
import { escapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import { Refusal } from "@/domain/shared/refusal";
import { programmeOf } from "@/data/programme/programmes";
import { filterZones, zoneFilterInput } from "@/api/footprint/queries-security-levels";
import { readZones, type ReadZone } from "@/api/footprint/read-zones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

type Cell = string | number | null;

const STATE: Record<ZoneState, string> = { met: "met", "not-met": "not met", unknown: "unknown" };

const FIGURES: readonly [head: string, of: (cell: RequirementCell) => number | null][] = [
  ["SL-T", ({ target }) => target],
  ["SL-C", ({ capability }) => capability],
  ["SL-A without compensation", ({ native }) => native],
  ["SL-A", ({ achieved }) => achieved],
  ["gap", ({ gap }) => gap],
];

const HEAD: readonly string[] = [
  "Site",
  "Zone",
  "Purdue level",
  "State",
  "Lowest SL-T",
  "Lowest SL-C",
  "Lowest SL-A",
  ...FOUNDATIONAL_REQUIREMENTS.flatMap((requirement) =>
    FIGURES.map(([figure]) => `${requirement} ${REQUIREMENT_NAMES[requirement].short} ${figure}`),
  ),
  "Compensations",
  "Rationale",
];

const rowOf = (zone: ReadZone): Cell[] => [
  zone.siteName,
  zone.name,
  zone.purdueLevel,
  STATE[zone.state],
  zone.scalar.target,
  zone.scalar.capability,
  zone.scalar.achieved,
  ...zone.cells.flatMap((cell) => FIGURES.map(([, of]) => of(cell))),
  zone.compensations
    .map(
      ({ requirement, control, liftsTo, holdsUntil }) =>
        `${requirement} to ${liftsTo}: ${control}, until ${holdsUntil}`,
    )
    .join("; "),
  zone.rationale,
];

type Rows = readonly (readonly Cell[])[];

const csvOf = (table: Rows): Buffer => Buffer.from(BYTE_ORDER_MARK + table.map(csvRow).join(""));

const xlsxOf = (table: Rows): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: "Security levels",
      data: table.map((row) =>
        row.map((value) =>
          typeof value === "string" ? { type: String, value: escapeSpreadsheetCell(value) } : value,
        ),
      ),
      columns: HEAD.map((_, at) => ({ width: at < 2 || at >= HEAD.length - 2 ? 30 : 14 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();

/**
 * The zones under a filter as a file, a row per zone; an unknown level is an empty cell.
 * @throws Refusal `not-found` where the list is empty: an empty file would look like a failed export.
 */
export const securityLevelsFile = programmeQuery("footprint:read")
  .input(zoneFilterInput.extend({ format: z.enum(["csv", "xlsx"]) }))
  .query(async ({ ctx: { tx, scope }, input: { format, ...filter } }) => {
    const [zones, { name }] = await Promise.all([readZones(tx, scope), programmeOf(tx, scope)]);
    const found = filterZones(zones, filter);
    if (found.length === 0)
      throw new Refusal(
        "not-found",
        "There is no zone to export under this filter. Widen the filter and export again.",
      );
    const table = [HEAD, ...found.map(rowOf)];
    return {
      fileName: `${name} security levels ${today()}.${format}`,
      bytes: await (format === "csv" ? csvOf(table) : xlsxOf(table)),
    };
  });
