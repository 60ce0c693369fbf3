import fc from "fast-check";
import {
  PRACTICE_TARGETS,
  PRACTICE_VALUES,
  practiceScaleOf,
} from "@/domain/assessment/models/practice-scale";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import { frameworkIndex } from "@/data/content/frameworks";
import { maturityModel } from "@/data/content/maturity-model";
import type { Draw, GeneratedRow, GeneratedTables } from "@/test/generated-programme";
import { OWN_CATALOGUE, OWN_ITEMS } from "@/test/special-values";

const ordered = (row: GeneratedRow, name: string): GeneratedRow => {
  const columns = ["low", "likely", "high"].map((part) => `${name}_${part}`);
  const figures = columns.map((column) => Math.abs(Number(row[column]))).toSorted((a, b) => a - b);
  return Object.fromEntries(columns.map((column, index) => [column, figures[index]]));
};

const rowWith = (rows: readonly GeneratedRow[] = [], id: unknown): GeneratedRow | undefined =>
  rows.find((row) => row.id === id);

/** Items that an assessment of a catalogue may name. */
const itemsOf = (catalogueId: unknown): readonly string[] => {
  if (catalogueId === OWN_MODEL_ID)
    return maturityModel.capabilities.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  if (catalogueId === OWN_CATALOGUE) return OWN_ITEMS;
  return frameworkIndex(String(catalogueId))?.catalogue.items.map(({ id }) => id) ?? [];
};

const itemOfAssessment = (draw: Draw, tables: GeneratedTables, row: GeneratedRow): GeneratedRow | null => {
  const items = itemsOf(rowWith(tables.assessments, row.assessment_id)?.catalogue_id);
  return items.length === 0 ? null : { ...row, item_id: draw(fc.constantFrom(...items)) };
};

type Sound = (draw: Draw, row: GeneratedRow, tables: GeneratedTables) => GeneratedRow | null;

const SOUND: Readonly<Record<string, Sound>> = {
  sites: (_, row) => ({ ...row, ...ordered(row, "downtime_cost"), ...ordered(row, "outage_hours") }),
  assessments: (draw, row, { catalogues = [] }) => ({
    ...row,
    site_group_id: row.site_id === null ? row.site_group_id : null,
    model_version: draw(fc.constantFrom(...catalogues)).version,
  }),
  answers: (_, row) => ({
    ...row,
    reason: row.value === "not-applicable" ? `because ${String(row.reason)}` : row.reason,
    control_name: row.value === "compensated" ? `gate ${String(row.control_name)}` : row.control_name,
  }),
  practice_answers: (draw, row, tables) => {
    const scale = practiceScaleOf(String(rowWith(tables.assessments, row.assessment_id)?.catalogue_id));
    const words = {
      value: draw(fc.constantFrom(null, ...PRACTICE_VALUES[scale])),
      target: draw(fc.constantFrom(null, ...PRACTICE_TARGETS[scale])),
    };
    return itemOfAssessment(draw, tables, { ...row, ...words });
  },
  question_tasks: (draw, row, tables) => itemOfAssessment(draw, tables, row),
  comments: (draw, row, tables) => itemOfAssessment(draw, tables, row),
  proof_uses: (draw, row, tables) => itemOfAssessment(draw, tables, row),
};

/** The row as the checks of the database and of the import take it; null where none can be made of it. */
export const soundRow = (
  draw: Draw,
  tables: GeneratedTables,
  table: string,
  row: GeneratedRow,
): GeneratedRow | null => SOUND[table]?.(draw, row, tables) ?? (table in SOUND ? null : row);
