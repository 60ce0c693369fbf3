import { z } from "zod";
import { LINK_STRENGTHS } from "@/domain/objective/gap-link";
import { idOf } from "@/domain/shared/ids";

export const gapLinkChangeInput = z.object({
  siteId: idOf<"site">().nullable(),
  capabilityId: z.string().min(1),
  objectiveId: idOf<"objective">(),
  strength: z.literal(LINK_STRENGTHS).nullable(),
});
