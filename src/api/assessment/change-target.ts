import { z } from "zod";
import { maturityLevelInput } from "@/domain/framework/maturity-model-schema";
import { Refusal } from "@/domain/shared/refusal";
import { maturityModelIndex } from "@/data/content/maturity-model";
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
      reason: z
        .string()
        .trim()
        .min(1, "Say why the target changes; it stands beside the target.")
        .max(1000, "Shorten this to 1000 characters."),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { capabilityId, milestoneMonth, level, reason } = input;
    const { milestones } = await programmeMilestones(tx, scope, today());
    if (!milestones.some(({ month }) => month === milestoneMonth))
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
    await saveTargetOverride(tx, scope, { capabilityId, milestoneMonth, level, reason });
  });
