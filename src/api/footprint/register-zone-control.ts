import { z } from "zod";
import { requirementInput, securityLevelInput } from "@/domain/assessment/security-levels-input";
import { controlInput } from "@/domain/countermeasure/control-input";
import { controlDateProblems } from "@/domain/countermeasure/control-limits";
import { typicalCredit } from "@/domain/countermeasure/typical-credit";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { compensatingControlCatalogue } from "@/data/content/compensating-controls";
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
  .extend({
    zoneId: idOf<"zone">(),
    requirement: requirementInput,
    liftsTo: securityLevelInput,
    /** Entry of the pack it is taken from. */
    templateId: z.string().max(60).nullable().default(null),
    /** Null: what is typical of the entry. */
    credit: controlInput.shape.credit.nullable().default(null),
  });

/** @throws Refusal `invalid-input`: a control is worth what somebody says, or what its entry in the pack says. */
const creditOf = ({ templateId, credit }: Pick<z.infer<typeof input>, "templateId" | "credit">): number => {
  const template = compensatingControlCatalogue.controls.find(({ id }) => id === templateId);
  if (templateId !== null && !template)
    throw new Refusal("invalid-input", "The pack has no such control. Choose another one, or none.", {
      field: "templateId",
    });
  if (credit !== null) return credit;
  if (template) return typicalCredit(template.typicalCredit);
  throw new Refusal("invalid-input", "Say how much it makes up for, or take the control from the pack.", {
    field: "credit",
  });
};

/** A new control for the site of the zone, and what it lifts there, in one step. Whoever may write zones may write controls. */
export const registerZoneControl = programmeCommand("footprint:write")
  .input(input)
  .mutation(
    async ({ ctx: { tx, scope }, input: { programmeId: _, zoneId, requirement, liftsTo, ...fields } }) => {
      const { siteId } = await knownZone(tx, scope, zoneId);
      const control = { ...fields, credit: creditOf(fields) };
      const [problem] = controlDateProblems({ ...control, nextOutageOn: null }, today());
      if (problem) throw new Refusal("invalid-input", problem.message, { field: problem.field });
      const countermeasureId = await insertZoneControl(tx, scope, siteId, control);
      await saveZoneCompensation(tx, scope, siteId, { zoneId, countermeasureId, requirement, liftsTo });
      return { countermeasureId };
    },
  );
