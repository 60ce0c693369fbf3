import { z } from "zod";
import { CONTROL_EFFECTS, HIGHEST_CREDIT } from "@/domain/countermeasure/control";

const credit = z.number().min(0).max(HIGHEST_CREDIT);

const listedControl = z.object({
  id: z.string(),
  name: z.string(),
  /** What is done, in words of the plant. */
  what: z.string(),
  effect: z.enum(CONTROL_EFFECTS),
  /** Share of what is missing that it typically makes up for. */
  typicalCredit: z
    .object({ low: credit, high: credit })
    .refine(({ low, high }) => low <= high, "Low must not be above high."),
  /** What shows that it works. */
  provedBy: z.array(z.string()).min(1),
  /** Ids of kinds of proof that fit, best first. */
  proofKinds: z.array(z.string()).min(1),
  testIntervalMonths: z.number().int().positive().max(24),
  /** Capabilities of the own model in which it may stand in. */
  capabilities: z.array(z.string()).min(1),
  /** Foundational requirements of IEC 62443-3-3, `FR 1` to `FR 7`. */
  foundationalRequirements: z.array(z.templateLiteral(["FR ", z.literal([1, 2, 3, 4, 5, 6, 7])])),
  /** Where it does not count, whatever its credit. */
  doesNotCountWhere: z.array(z.string()).min(1),
});

/** Shape of the content pack `compensating-controls-<version>.json`. */
export const controlCatalogueSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  controls: z.array(listedControl),
});
