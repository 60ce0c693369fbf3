import { z } from "zod";
import type { WorkPackage } from "./work-package";

const LONGEST_MONTHS = 36;
const HOURS_OF_A_MONTH = 744;

/** Figures of one package that a person has replaced; a missing one follows the initiative. */
export const packageFiguresInput = z
  .object({
    durationPeriods: z
      .number({ error: "Write a number of months." })
      .int("Write whole months.")
      .min(1, "Write 1 month or more.")
      .max(LONGEST_MONTHS, `Write at most ${LONGEST_MONTHS} months.`),
    cost: z
      .number({ error: "Write an amount." })
      .nonnegative("Write 0 or more.")
      .max(1e12, "Write a smaller amount."),
    cutoverOutageHours: z
      .number({ error: "Write a number of hours." })
      .nonnegative("Write 0 or more.")
      .max(HOURS_OF_A_MONTH, `A month has ${HOURS_OF_A_MONTH} hours.`),
  })
  .partial();

export type PackageFigures = z.infer<typeof packageFiguresInput>;

export const withPackageFigures = (
  workPackage: WorkPackage,
  own: PackageFigures | undefined,
): WorkPackage => ({ ...workPackage, ...own });
