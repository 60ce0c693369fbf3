import { z } from "zod";
import type { ProgrammeId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { monthInput } from "@/domain/shared/month-input";

export const HORIZONS = [18, 24, 36] as const;
export type HorizonMonths = (typeof HORIZONS)[number];

export const CURRENCIES = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "CAD",
  "AUD",
  "JPY",
] as const;

export type Programme = {
  readonly id: ProgrammeId;
  readonly name: string;
  /** Id of a sector profile of the maturity model. */
  readonly profileId: string;
  readonly startMonth: Month;
  readonly horizonMonths: HorizonMonths;
  /** ISO 4217. */
  readonly currency: string;
};

export const programmeFields = {
  name: z.string().trim().min(1, "Give the programme a name.").max(120),
  profileId: z.string().min(1, "Choose a sector profile."),
  startMonth: monthInput,
  horizonMonths: z.literal(HORIZONS, { error: "Choose 18, 24 or 36 months." }),
  currency: z.enum(CURRENCIES, { error: "Choose a currency from the list." }),
};
export const programmeFieldsInput = z.object(programmeFields);
