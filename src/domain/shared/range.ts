import { z } from "zod";

/** A three-point estimate; `low <= likely <= high`, one unit for all three. */
export type Range = { readonly low: number; readonly likely: number; readonly high: number };

export const rangeInput = z
  .object({ low: z.number().nonnegative(), likely: z.number().nonnegative(), high: z.number().nonnegative() })
  .refine((range) => range.low <= range.likely && range.likely <= range.high, {
    error: "Low must not be above likely, and likely not above high.",
  });

export const scaleRange = (range: Range, factor: number): Range => ({
  low: range.low * factor,
  likely: range.likely * factor,
  high: range.high * factor,
});

/** Product of two independent non-negative estimates, end by end. */
export const multiplyRanges = (a: Range, b: Range): Range => ({
  low: a.low * b.low,
  likely: a.likely * b.likely,
  high: a.high * b.high,
});

export const addRanges = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
});
