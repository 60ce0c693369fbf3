import { z } from "zod";
import { monthInput } from "@/domain/shared/month-input";
import { referenceProblems } from "./reference-problems";

const amount = z.number({ error: "Expected a number." }).nonnegative({ error: "Expected 0 or more." });
const periodIndex = z.number({ error: "Expected a number." }).int({ error: "Expected a whole number." });

/** Two hundred years of months, or a project of days: what lies beyond is a slip that would fill the memory. */
const MOST_PERIODS = 2400;

/** One figure for every period, or a list with one figure per period. */
const series = z.union([amount, z.array(amount)], {
  error: "Expected 0 or more: one number, or one number per period.",
});

const role = z.object({ id: z.string(), name: z.string().optional(), capacity: series });

const budget = z.object({ from: periodIndex.nonnegative(), to: periodIndex.nonnegative(), amount });

const site = z.object({
  id: z.string(),
  name: z.string().optional(),
  outageHours: series,
  maxConcurrent: periodIndex.nonnegative().nullable().default(null),
});

const workPackage = z.object({
  id: z.string(),
  /** What people call it, for example `P-12`; the id where missing. */
  name: z.string().optional(),
  initiative: z.string(),
  /** Null for programme-wide work. */
  site: z.string().nullable(),
  duration: periodIndex.min(1, { error: "Expected 1 period or more." }),
  /** Full-time equivalents in every period it runs. */
  roles: z.record(z.string(), amount).default({}),
  /** Spent evenly over its periods. */
  cost: amount.default(0),
  /** Needed at its site in its last period. */
  cutoverOutageHours: amount.default(0),
  /** Ids of the packages that must have finished before it starts. */
  prerequisites: z.array(z.string()).default([]),
  earliestStart: periodIndex.default(0),
  /** The last period in which it may still run. */
  deadline: periodIndex.nullable().default(null),
  mandatory: z.boolean().default(false),
  /** A person has fixed the start; no planner moves it. */
  pinnedStart: periodIndex.nullable().default(null),
  /** Planned before all that has no safety effect, never weighed against it. */
  safety: z.boolean().default(false),
  /** Risk points removed per period, from the period after it finishes to the horizon's end. */
  riskReduction: amount.default(0),
});

/** The planning problem in the words of the neutral benchmark format; periods are 0 … horizon − 1. */
export const instanceSchema = z
  .object({
    name: z.string().optional(),
    /** Calendar month of period 0; without it sentences count periods. */
    firstMonth: monthInput.optional(),
    horizon: periodIndex
      .min(1, { error: "Expected 1 period or more." })
      .max(MOST_PERIODS, { error: `Expected ${MOST_PERIODS} periods at most.` }),
    objective: z.enum(["riskReduction", "makespan"]),
    roles: z.array(role).default([]),
    budgets: z.array(budget).default([]),
    sites: z.array(site).default([]),
    packages: z.array(workPackage),
  })
  .superRefine((instance, context) => {
    for (const { path, message } of referenceProblems(instance)) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
  });

export type Instance = z.infer<typeof instanceSchema>;
export type InstancePackage = Instance["packages"][number];
export type Series = z.infer<typeof series>;

/** Start period per package id; a package that is missing is left out of the plan. */
export type Starts = Readonly<Record<string, number>>;
