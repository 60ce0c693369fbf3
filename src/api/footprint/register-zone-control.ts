import { requirementInput, securityLevelInput } from "@/domain/assessment/security-levels-input";
import { controlInput } from "@/domain/countermeasure/control-input";
import { controlDateProblems } from "@/domain/countermeasure/control-limits";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { insertZoneControl, saveZoneCompensation } from "@/data/footprint/zone-compensations";
import { knownZone } from "@/api/footprint/known-zone";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

const input = controlInput
  .pick({
    name: true,
    effect: true,
    reason: true,
    owner: true,
    testedOn: true,
    testDueOn: true,
    expiresOn: true,
  })
  .extend({ zoneId: idOf<"zone">(), requirement: requirementInput, liftsTo: securityLevelInput });

/** A new control for the site of the zone, and what it lifts there, in one step. Whoever may write zones may write controls. */
export const registerZoneControl = programmeCommand("footprint:write")
  .input(input)
  .mutation(
    async ({ ctx: { tx, scope }, input: { programmeId: _, zoneId, requirement, liftsTo, ...control } }) => {
      const { siteId } = await knownZone(tx, scope, zoneId);
      const [problem] = controlDateProblems({ ...control, nextOutageOn: null }, today());
      if (problem) throw new Refusal("invalid-input", problem.message, { field: problem.field });
      const countermeasureId = await insertZoneControl(tx, scope, siteId, control);
      await saveZoneCompensation(tx, scope, siteId, { zoneId, countermeasureId, requirement, liftsTo });
      return { countermeasureId };
    },
  );
