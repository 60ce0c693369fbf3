import type { Instance, Starts } from "./instance";

/**
 * riskReduction: risk points removed from the period after each package finishes to the horizon's end (more is better).
 * makespan: the period after the last package ends (less is better).
 */
export const objectiveOf = (instance: Instance, starts: Starts): number => {
  const ends = instance.packages.flatMap(({ id, duration, riskReduction }) => {
    const start = Object.hasOwn(starts, id) ? starts[id] : undefined;
    return start === undefined ? [] : [{ end: start + duration, riskReduction }];
  });
  return instance.objective === "makespan"
    ? Math.max(0, ...ends.map(({ end }) => end))
    : ends.reduce((sum, { end, riskReduction }) => sum + riskReduction * (instance.horizon - end), 0);
};

/** Steps in which objectives are given at most, per point. */
const GRAINS = [1, 10, 100, 1000];

/**
 * A proven bound moved to the nearest figure that a plan can reach at all: whole periods, and risk points in whole tenths
 * where every package removes whole tenths.
 */
export const roundedBound = ({ objective, packages }: Instance, bound: number): number => {
  if (objective === "makespan") return Math.ceil(bound - 1e-6);
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9 * Math.max(1, value);
  const grain = GRAINS.find((each) => packages.every(({ riskReduction }) => isWhole(riskReduction * each)));
  return grain === undefined ? bound : Math.floor(bound * grain + 1e-6) / grain;
};

/** How far a bound lies from an objective, as a share of the objective; 0 where they meet. */
export const gapOf = (objective: number | null, bound: number | null): number | null => {
  if (objective === null || bound === null) return null;
  const distance = Math.abs(bound - objective);
  // Sums of tenths differ in their last digits.
  if (distance <= 1e-9 * Math.max(1, Math.abs(objective))) return 0;
  return objective === 0 ? null : distance / Math.abs(objective);
};
