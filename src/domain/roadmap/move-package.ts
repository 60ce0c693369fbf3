import type { Instance, Starts } from "./solver/instance";
import type { Violation } from "./solver/violation";
import { violationsOf } from "./solver/violations";

export type MoveEffect = {
  /** What the plan breaks after the move and did not break before, or breaks further. */
  readonly broken: readonly Violation[];
  /** What it no longer breaks. */
  readonly resolved: readonly Violation[];
};

/** What moving one package does to the plan; null takes it out. No other package moves. */
export const effectOfMove = (
  instance: Instance,
  starts: Starts,
  packageId: string,
  newStart: number | null,
): MoveEffect => {
  const { [packageId]: _, ...others } = starts;
  const moved = newStart === null ? others : { ...others, [packageId]: newStart };
  const before = byName(violationsOf(instance, starts));
  const after = byName(violationsOf(instance, moved));
  return {
    broken: [...after].flatMap(([name, violation]) => {
      const known = before.get(name);
      return known && excessOf(violation) <= excessOf(known) ? [] : [violation];
    }),
    resolved: [...before].flatMap(([name, violation]) => (after.has(name) ? [] : [violation])),
  };
};

/** A shared limit is the same limit whoever breaks it; any other violation belongs to its packages. */
const byName = (violations: readonly Violation[]): Map<string, Violation> =>
  new Map(
    violations.map((violation) => {
      const { kind, limitId, period, packageIds } = violation;
      const isShared = kind === "role" || kind === "budget" || kind === "outage" || kind === "concurrency";
      return [[kind, limitId, ...(isShared ? [period] : packageIds)].join("|"), violation];
    }),
  );

const excessOf = ({ needed, available }: Violation): number => Math.abs(needed - available);
