import { z } from "zod";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { SafetyClass } from "@/domain/footprint/site";
import type { SiteId } from "@/domain/shared/ids";
import { idOf } from "@/domain/shared/ids";
import type { Range } from "@/domain/shared/range";
import { rangeInput } from "@/domain/shared/range";

/** A person's judgement of one gap. It overrides the rule's safety class and the site's hours; null keeps them. */
export type GapJudgement = {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
  readonly safetyClass: SafetyClass | null;
  /** Hours a plausible incident through this gap would stop the site; all zero where production does not stop. */
  readonly plausibleOutageHours: Range | null;
  readonly note: string;
};

/** What a person judges, without where. */
export type JudgedFields = Pick<GapJudgement, "safetyClass" | "plausibleOutageHours" | "note">;

/** The fields alone, in one order: how two judgements are held against each other. */
export const judgedFields = (judgement: JudgedFields | null | undefined): JudgedFields | null => {
  if (!judgement) return null;
  const { safetyClass, plausibleOutageHours: hours, note } = judgement;
  const { low = 0, likely = 0, high = 0 } = hours ?? {};
  return { safetyClass, plausibleOutageHours: hours && { low, likely, high }, note };
};

const judged = {
  safetyClass: z.enum(SAFETY_CLASSES).nullable(),
  plausibleOutageHours: rangeInput.nullable(),
};

/** The judgement that the writer saw; null for none. */
export const seenJudgementInput = z
  .object({ ...judged, note: z.string() })
  .nullable()
  .default(null);

export const gapJudgementInput = z
  .object({
    siteId: idOf<"site">().nullable(),
    capabilityId: z.string().min(1),
    ...judged,
    seen: seenJudgementInput,
    note: z.string().trim().min(1, "Say why you judge this gap otherwise.").max(500),
  })
  .refine((judgement) => judgement.safetyClass !== null || judgement.plausibleOutageHours !== null, {
    error: "Give a safety class or outage hours, or both.",
  });
