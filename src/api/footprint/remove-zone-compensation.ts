import { z } from "zod";
import { requirementInput } from "@/domain/assessment/security-levels-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { deleteZoneCompensation } from "@/data/footprint/zone-compensations";
import { programmeCommand } from "@/api/trpc";

/** The control itself stays in its register. */
export const removeZoneCompensation = programmeCommand("footprint:write")
  .input(
    z.object({
      zoneId: idOf<"zone">(),
      countermeasureId: idOf<"countermeasure">(),
      requirement: requirementInput,
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, ...compensation } }) => {
    if (!(await deleteZoneCompensation(tx, scope, compensation)))
      throw new Refusal("not-found", "This compensation was removed in the meantime.");
  });
