import { z } from "zod";
import { requirementInput, securityLevelInput } from "@/domain/assessment/security-levels-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { controlsAtSite, saveZoneCompensation } from "@/data/footprint/zone-compensations";
import { knownZone } from "@/api/footprint/known-zone";
import { programmeCommand } from "@/api/trpc";

/** 62443-3-3 clause 4.3: a countermeasure that stands in is written down with the requirement it lifts. */
export const recordZoneCompensation = programmeCommand("footprint:write")
  .input(
    z.object({
      zoneId: idOf<"zone">(),
      countermeasureId: idOf<"countermeasure">(),
      requirement: requirementInput,
      liftsTo: securityLevelInput,
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, ...compensation } }) => {
    const { siteId } = await knownZone(tx, scope, compensation.zoneId);
    const controls = await controlsAtSite(tx, scope, siteId);
    if (!controls.some(({ id }) => id === compensation.countermeasureId))
      throw new Refusal(
        "not-found",
        "Nothing was recorded: this control is not in place at the site of the zone. Choose another one.",
      );
    await saveZoneCompensation(tx, scope, siteId, compensation);
  });
