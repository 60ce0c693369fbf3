import { z } from "zod";
import type { Month } from "@/domain/shared/month";

export const monthInput = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Write the month as YYYY-MM, for example 2027-03.")
  .transform((value) => value as Month);
