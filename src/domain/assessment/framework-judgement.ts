import { z } from "zod";
import { CSF_TIERS } from "@/domain/assessment/models/csf-tier";
import { MILS } from "@/domain/assessment/models/c2m2-model";

/** What a framework asks a person to decide about the whole; kept with the assessment. */
export const frameworkJudgement = z.object({
  /** Raised by one with every change; a writer names the version it saw. */
  version: z.int().default(0),
  /** Target MIL by C2M2 domain. */
  targetMils: z.record(z.string(), z.literal(MILS)).default({}),
  /** NIST CSF tier, chosen and never computed. */
  tier: z
    .object({
      tier: z.literal(CSF_TIERS),
      rationale: z.string(),
      chosenBy: z.string(),
      chosenOn: z.iso.date(),
    })
    .nullable()
    .default(null),
});
export type FrameworkJudgement = z.infer<typeof frameworkJudgement>;
