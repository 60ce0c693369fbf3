import { z } from "zod";
import { parseAddressRange } from "@/domain/footprint/address-range";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";

export const zoneFieldsInput = z.object({
  name: z.string().trim().min(1, "Give the zone a name.").max(120),
  purdueLevel: z.enum(PURDUE_LEVELS, { error: "Choose a Purdue level." }).nullable(),
  purpose: z.string().trim().max(500).default(""),
  owner: z.string().trim().max(200).default(""),
  addressRanges: z
    .array(
      z
        .string()
        .trim()
        .refine((text) => parseAddressRange(text) !== null, {
          error: "Write an address block such as 10.20.0.0/16 or fd00::/8.",
        }),
    )
    .max(200, "Use at most 200 address blocks."),
});
export type ZoneFields = z.infer<typeof zoneFieldsInput>;
