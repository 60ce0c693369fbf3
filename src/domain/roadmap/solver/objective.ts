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
