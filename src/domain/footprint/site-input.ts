import { z } from "zod";
import { rangeInput } from "@/domain/shared/range";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import { isTimeZone } from "@/domain/footprint/time-zone";

export const siteFields = {
  name: z.string().trim().min(1, "Give the site a name.").max(80),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{2,8}$/, "Use 2 to 8 letters or digits, for example BRE."),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "Use the two-letter country code, for example DE."),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone such as Europe/Berlin."),
  safetyClass: z.enum(SAFETY_CLASSES),
  isCritical: z.boolean(),
  downtimeCostPerHour: rangeInput,
  plausibleOutageHours: rangeInput,
  maxConcurrentPackages: z.number().int().min(1, "At least one package must be allowed.").max(50),
};
export const siteFieldsInput = z.object(siteFields);
export type SiteFields = z.infer<typeof siteFieldsInput>;
