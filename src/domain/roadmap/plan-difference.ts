import type { Month } from "@/domain/shared/month";

/** Start month per work package id; a missing one has no place. */
export type PlanMonths = Readonly<Record<string, Month>>;

export type PlanDifference = {
  /** Packages that had a place and have another one. */
  readonly moved: number;
  /** Packages that had no place and have one. */
  readonly placed: number;
  /** Packages that had a place and lost it. */
  readonly lost: number;
};

export const planDifference = (before: PlanMonths, after: PlanMonths): PlanDifference => {
  const starts = Object.entries(after);
  return {
    moved: starts.filter(([id, month]) => before[id] !== undefined && before[id] !== month).length,
    placed: starts.filter(([id]) => before[id] === undefined).length,
    lost: Object.keys(before).filter((id) => after[id] === undefined).length,
  };
};
