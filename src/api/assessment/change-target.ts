import { z } from "zod";
import { maturityLevelInput } from "@/domain/framework/maturity-model-schema";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { lockProgramme } from "@/data/programme/lock-programme";
import { saveTargetOverride } from "@/data/programme/targets";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** Departs from the profile's target of one capability at one milestone, at every site. */
export const changeTarget = programmeCommand("target:write")
  .input(
    z.object({
      capabilityId: z.string(),
      milestoneMonth: z.int(),
      level: maturityLevelInput,
      /** The target that the writer saw. */
      seenLevel: maturityLevelInput,
      reason: z
        .string()
        .trim()
        .min(1, "Say why the target changes; it stands beside the target.")
        .max(1000, "Shorten this to 1000 characters."),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { capabilityId, milestoneMonth, level, seenLevel, reason } = input;
    await lockProgramme(tx, scope, "targets");
    const { milestones } = await programmeMilestones(tx, scope, today());
    const milestone = milestones.find(({ month }) => month === milestoneMonth);
    if (!milestone)
      throw new Refusal(
        "invalid-input",
        `The programme has no milestone at month ${milestoneMonth}. Choose one of ${milestones.map(({ month }) => month).join(", ")}.`,
        { field: "milestoneMonth" },
      );
    if (!maturityModelIndex.model.capabilities.some(({ id }) => id === capabilityId))
      throw new Refusal(
        "invalid-input",
        `The maturity model has no capability ${capabilityId}. Reload the page.`,
        { field: "capabilityId" },
      );
    const stored = milestone.targets[capabilityId] ?? 0;
    refuseUnseen("the target", [{ key: capabilityId, seen: seenLevel, stored, wanted: level }]);
    await saveTargetOverride(tx, scope, { capabilityId, milestoneMonth, level, reason });
  });
