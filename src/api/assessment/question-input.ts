import { z } from "zod";
import { idOf } from "@/domain/shared/ids";

/** A question of an assessment: a criterion of the own model, or an item of another framework. */
export const questionInput = z.object({
  assessmentId: idOf<"assessment">(),
  itemId: z.string().min(1).max(120),
});
