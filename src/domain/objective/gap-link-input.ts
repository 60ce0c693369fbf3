import { z } from "zod";
import { LINK_STRENGTHS } from "@/domain/objective/gap-link";
import { idOf } from "@/domain/shared/ids";

export const gapLinkChangeInput = z.object({
  siteId: idOf<"site">().nullable(),
  capabilityId: z.string().min(1),
  objectiveId: idOf<"objective">(),
  strength: z.literal(LINK_STRENGTHS).nullable(),
  /** Strength of the link of this place that the writer saw; null for none. */
  seenStrength: z.literal(LINK_STRENGTHS).nullable().default(null),
});
