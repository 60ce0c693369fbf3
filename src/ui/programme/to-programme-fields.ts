import type { HorizonMonths } from "@/domain/programme/programme";
import type { ProgrammeValues } from "@/ui/programme/programme-fields";

/** A form holds text; the command wants a number of months and a currency it knows (the server checks both). */
export const toProgrammeFields = ({ horizonMonths, currency, ...rest }: ProgrammeValues) => ({
  ...rest,
  horizonMonths: Number(horizonMonths) as HorizonMonths,
  currency: currency as "EUR",
});
