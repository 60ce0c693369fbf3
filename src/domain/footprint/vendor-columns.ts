import { z } from "zod";
import { ASSET_FIELDS } from "@/domain/footprint/asset";
import { DATE_ORDERS } from "@/domain/footprint/parse-timestamp";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";

const toolProfile = z.object({
  id: z.string(),
  name: z.string(),
  /** Where the column names come from; low means they are guesses. */
  confidence: z.enum(["high", "medium", "low"]),
  namesAre: z.string(),
  sources: z.array(z.string()),
  /** What the person who imports should know. */
  notes: z.array(z.string()),
  /** Null where the tool's date format is not documented. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** The tool's own words for Purdue levels. */
  purdueWords: z.record(z.string(), z.enum(PURDUE_LEVELS)),
  /** Of several columns for one field, the earlier ones count first. */
  columns: z.array(z.object({ column: z.string(), target: z.enum([...ASSET_FIELDS, "custom"]) })),
});

/** Shape of the content pack `vendor-columns-<version>.json`. */
export const vendorColumnsSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  tools: z.array(toolProfile),
  /** Column heads people write themselves, per field, in English, German and French. */
  headerWords: z.record(z.enum(ASSET_FIELDS), z.array(z.string())),
});

export type VendorColumns = z.infer<typeof vendorColumnsSchema>;
export type ToolProfile = z.infer<typeof toolProfile>;
