import { ASSET_FIELDS } from "@/domain/footprint/asset";

/** custom: kept verbatim by column name; ignore: not imported. */
export const COLUMN_TARGETS = [...ASSET_FIELDS, "custom", "ignore"] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];
