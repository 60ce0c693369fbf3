import { z } from "zod";
import { rangeInput } from "@/domain/shared/range";

const perYearOrSite = z.object({ central: rangeInput, perMediumSite: rangeInput });

/** The figures of an initiative that a programme may overwrite; money in major units of one currency. */
export const initiativeFiguresInput = z.object({
  /** Work including purchase and approvals, without waiting for an outage. */
  durationMonths: z.object({ firstSite: rangeInput, furtherSite: rangeInput }),
  /** External spend, once; internal effort is `effortFte` and not included. */
  cost: perYearOrSite,
  /** From the month a site is in service. */
  runCostPerYear: perYearOrSite,
  capexShare: z.number().min(0).max(1),
  /** Full-time equivalents while the work runs, by role of the catalogue's role pools. */
  effortFte: z.record(z.string(), z.number().nonnegative()),
  /** Full-time equivalents to keep it running afterwards. */
  runFte: z.object({ central: z.number().nonnegative(), perMediumSite: z.number().nonnegative() }),
  outageHoursPerSite: rangeInput,
  /** Used only until the outage calendar of a site exists. */
  waitForWindowMonths: rangeInput,
  /** After the finish, before the raised level can be scored honestly. */
  proofLagMonths: rangeInput,
  /** 1–5: default order where no gap is linked to an objective yet. */
  relativeEffect: z.number().int().min(1).max(5),
  kpiTarget: z.string(),
});

type InitiativeFigures = z.infer<typeof initiativeFiguresInput>;
export type InitiativeFigure = keyof InitiativeFigures;
export const INITIATIVE_FIGURES = initiativeFiguresInput.keyof().options;
