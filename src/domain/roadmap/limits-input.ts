import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { monthInput } from "@/domain/shared/month-input";

const HOURS_OF_A_MONTH = 744;

const figure = (most: number, tooMuch: string) =>
  z.number({ error: "Write a number." }).nonnegative("Write 0 or more.").max(most, tooMuch);

/** One figure per month of the horizon; null removes the limit. A role that is not named keeps its capacity. */
export const roleCapacitiesInput = z
  .array(
    z.object({
      roleId: z.string().max(120),
      capacityFte: z.array(figure(1000, "Write at most 1,000 FTE.")).nullable(),
      /** What the writer saw; null for no limit. */
      seen: z.array(z.number()).nullable().default(null),
    }),
  )
  .max(500);

/** Null removes the limit of a quarter. A quarter that is not named keeps its budget. */
export const budgetsInput = z
  .array(
    z.object({
      fromMonth: monthInput,
      amount: figure(1e12, "Write a smaller amount.").nullable(),
      /** What the writer saw; null for no limit. */
      seen: z.number().nullable().default(null),
    }),
  )
  .max(12);

/** 0 takes the hours back. A month that is not named keeps its hours. */
export const outageGrantsInput = z
  .array(
    z.object({
      siteId: idOf<"site">(),
      month: monthInput,
      hours: figure(HOURS_OF_A_MONTH, `A month has ${HOURS_OF_A_MONTH} hours.`),
      /** What the writer saw. */
      seen: z.number().default(0),
    }),
  )
  .max(20_000);
