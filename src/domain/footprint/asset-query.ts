import { z } from "zod";
import { CRITICALITIES, WORLDS } from "@/domain/footprint/asset";
import { idOf } from "@/domain/shared/ids";

export const ASSET_SORTS = [
  "label",
  "manufacturer",
  "deviceType",
  "purdueLevel",
  "criticality",
  "lastSeen",
] as const;
export type AssetSort = (typeof ASSET_SORTS)[number];

/** What to list; null means whatever. */
export const assetQueryInput = z.object({
  text: z.string().trim().max(200).default(""),
  siteId: idOf<"site">().nullable().default(null),
  zone: z
    .union([z.literal("unassigned"), idOf<"zone">()])
    .nullable()
    .default(null),
  world: z.enum(WORLDS).nullable().default(null),
  criticality: z
    .enum([...CRITICALITIES, "unknown"])
    .nullable()
    .default(null),
  sort: z.enum(ASSET_SORTS).default("label"),
  descending: z.boolean().default(false),
});
export type AssetQuery = z.infer<typeof assetQueryInput>;
