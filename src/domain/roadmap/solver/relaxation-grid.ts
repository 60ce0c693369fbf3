import type { Constraint } from "./constraint";
import type { Instance } from "./instance";
import type { Shortfall } from "./ledger";
import type { ChangeableLimit, LimitChange } from "./limit-change";

const PERIODS_PER_QUARTER = 3;
/** Of sums of decimal figures. */
const ROUNDING = 1e-6;
export const STEPS: Readonly<Record<ChangeableLimit, number>> = {
  role: 0.25,
  outage: 1,
  budget: 1000,
  deadline: 1,
  "earliest-start": 1,
};

/** One limit that may be moved in steps, up to where more of it could not help. */
export type GridLine = {
  readonly steps: number;
  readonly change: (steps: number) => LimitChange;
};

/**
 * The grid of single changes: a role in a quarter (three periods, counted from the first) by 0.25 FTE, a site's outage
 * hours in one period by whole hours, a budget by 1,000, a package's deadline or earliest start by a period. Only those
 * that touch one of the constraints: where these leave no plan, no other change makes one.
 */
export const gridLines = (instance: Instance, constraints: readonly Constraint[]): GridLine[] =>
  constraints.flatMap((constraint) => {
    switch (constraint.kind) {
      case "role":
        return quarterLines(instance, constraint);
      case "outage":
        return hourLines(instance, constraint);
      case "budget":
        return budgetLines(instance, constraint.index);
      case "deadline": {
        const deadline = instance.packages[constraint.package]?.deadline ?? instance.horizon - 1;
        return dateLines(constraint.kind, constraint.package, deadline, instance.horizon - 1 - deadline);
      }
      case "earliest-start": {
        const earliest = instance.packages[constraint.package]?.earliestStart ?? 0;
        return dateLines(constraint.kind, constraint.package, earliest, earliest);
      }
      case "mandatory":
      case "pinned":
      case "prerequisite":
      case "concurrency":
      case "horizon":
        return [];
    }
  });

type Span = { readonly index: number; readonly from: number; readonly to: number };

const quarterLines = ({ packages, roles, horizon }: Instance, { index, from, to }: Span): GridLine[] => {
  const id = roles[index]?.id ?? "";
  const most = packages.reduce(
    (sum, each) => sum + (Object.hasOwn(each.roles, id) ? (each.roles[id] ?? 0) : 0),
    0,
  );
  const firstQuarter = Math.floor(from / PERIODS_PER_QUARTER);
  const quarters = Math.floor(to / PERIODS_PER_QUARTER) - firstQuarter + 1;
  return Array.from({ length: quarters }, (_, offset) => {
    const first = (firstQuarter + offset) * PERIODS_PER_QUARTER;
    const last = Math.min(first + PERIODS_PER_QUARTER, horizon) - 1;
    return line({ limit: "role", index, from: first, to: last }, most);
  });
};

const hourLines = ({ packages, sites }: Instance, { index, from, to }: Span): GridLine[] => {
  const here = packages.filter(({ site }) => site === sites[index]?.id);
  const most = here.reduce((sum, { cutoverOutageHours }) => sum + cutoverOutageHours, 0);
  return Array.from({ length: to - from + 1 }, (_, offset) =>
    line({ limit: "outage", index, from: from + offset, to: from + offset }, most),
  );
};

const budgetLines = ({ packages, budgets }: Instance, index: number): GridLine[] => {
  const budget = budgets[index];
  const most = packages.reduce((sum, { cost }) => sum + cost, 0);
  return budget ? [line({ limit: "budget", index, from: budget.from, to: budget.to }, most)] : [];
};

const dateLines = (
  limit: "deadline" | "earliest-start",
  index: number,
  date: number,
  most: number,
): GridLine[] => (most > 0 ? [line({ limit, index, from: date, to: date }, most)] : []);

/** The changes of the grid that make up for what is missing; null where nobody can buy it. */
export const changesFor = (
  instance: Instance,
  { limit, index, shortBy }: Shortfall,
): LimitChange[] | null => {
  if (limit === "concurrency") return null;
  const changes = new Map<number, LimitChange>();
  for (const { period, amount } of shortBy) {
    const { from, to } = spanAround(instance, limit, index, period);
    const needed = Math.ceil(amount / STEPS[limit] - ROUNDING) * STEPS[limit];
    if (needed > (changes.get(from)?.amount ?? 0))
      changes.set(from, { limit, index, from, to, amount: needed });
  }
  return [...changes.values()];
};

const spanAround = (
  { horizon, budgets }: Instance,
  limit: "role" | "outage" | "budget",
  index: number,
  period: number,
): { from: number; to: number } => {
  if (limit === "outage") return { from: period, to: period };
  const from = period - (period % PERIODS_PER_QUARTER);
  const quarter = { from, to: Math.min(from + PERIODS_PER_QUARTER, horizon) - 1 };
  return limit === "role" ? quarter : (budgets[index] ?? quarter);
};

const line = (what: Omit<LimitChange, "amount">, most: number): GridLine => ({
  steps: Math.ceil(most / STEPS[what.limit]),
  change: (steps) => ({ ...what, amount: steps * STEPS[what.limit] }),
});
