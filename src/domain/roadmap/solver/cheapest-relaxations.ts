import { cheapestCombination } from "./cheapest-combination";
import { constraintsIn } from "./constraint";
import type { Constraint } from "./constraint";
import { firstThat } from "./first-that";
import { hasPlan } from "./has-plan";
import type { Prover } from "./has-plan";
import type { Instance } from "./instance";
import type { Clash } from "./irreducible-clash";
import { costOf, withChanges } from "./limit-change";
import type { LimitChange } from "./limit-change";
import type { Prices } from "./prices";
import { STEPS, gridLines } from "./relaxation-grid";
import type { GridLine } from "./relaxation-grid";
import { violationsOf } from "./violations";

/** Changes of limits after which there is a plan, and what they cost. */
export type Relaxation = { readonly changes: readonly LimitChange[]; readonly cost: number };

const OFFERED = 3;

/**
 * The cheapest ways to make a plan possible, three at most, each verified by finding one: single changes of the grid of
 * `gridLines`, of which no cheaper one is enough as long as the time lasts, and combinations that a heuristic finds, in
 * which no change is larger than it has to be.
 *
 * @param clash constraints that leave no plan together, so that one of them has to change; without it single changes are
 * not looked for.
 */
export const cheapestRelaxations = (
  instance: Instance,
  prices: Prices,
  clash: Clash | null,
  prover: Prover,
): Relaxation[] => {
  const all = constraintsIn(instance);
  const isEnough = (changes: readonly LimitChange[]) =>
    hasPlan(withChanges(instance, changes), all, prover) === "yes";
  const candidates = clash ? resolutionsOf(instance, prices, clash.constraints, prover) : [];
  const found = singleChanges(candidates, prices, isEnough);
  const combined = combinations(instance, prices, prover).map((changes) =>
    relaxationBy(prices, trimmed(changes, prices, isEnough)),
  );
  const known = [...found];
  for (const each of combined)
    if (each.changes.length > 0 && !known.some((other) => isSame(each, other))) known.push(each);
  return known.sort((a, b) => a.cost - b.cost).slice(0, OFFERED);
};

const relaxationBy = (prices: Prices, changes: readonly LimitChange[]): Relaxation => ({
  changes,
  cost: changes.reduce((sum, each) => sum + costOf(prices, each), 0),
});

/** As many as are offered at most, each without one of the changes of one before it. */
const combinations = (
  instance: Instance,
  prices: Prices,
  { secondsLeft }: Prover,
): (readonly LimitChange[])[] => {
  const found: (readonly LimitChange[])[] = [];
  const withoutThese: LimitChange[][] = [[]];
  for (const dropped of withoutThese) {
    if (found.length === OFFERED || (found.length > 0 && secondsLeft() <= 0)) break;
    const isDropped = (change: LimitChange) => dropped.some((each) => isSameLimit(each, change));
    const combination = cheapestCombination(instance, prices, isDropped);
    if (!combination) continue;
    const { changes, starts } = combination;
    if (violationsOf(withChanges(instance, changes), starts).length > 0) continue;
    found.push(changes);
    withoutThese.push(...dearestFirst(prices, changes).map((each) => [...dropped, each]));
  }
  return found;
};

const dearestFirst = (prices: Prices, changes: readonly LimitChange[]): LimitChange[] =>
  changes.toSorted((a, b) => costOf(prices, b) - costOf(prices, a));

const isSame = (a: Relaxation, b: Relaxation): boolean =>
  a.changes.length === b.changes.length &&
  a.changes.every((change) => b.changes.some((other) => isSameLimit(change, other)));

const isSameLimit = (a: LimitChange, b: LimitChange): boolean =>
  a.limit === b.limit && a.index === b.index && a.from === b.from;

/** No change larger than it has to be, the dearest looked at first. */
const trimmed = (
  changes: readonly LimitChange[],
  prices: Prices,
  isEnough: (changes: readonly LimitChange[]) => boolean,
): LimitChange[] => {
  const dearest = dearestFirst(prices, changes);
  let left = dearest;
  for (const change of dearest) {
    const others = left.filter((each) => each !== change);
    const step = STEPS[change.limit];
    const withSteps = (steps: number) =>
      steps === 0 ? others : [...others, { ...change, amount: steps * step }];
    left = withSteps(firstThat(0, Math.round(change.amount / step), (steps) => isEnough(withSteps(steps))));
  }
  return left;
};

/** A line of the grid with the fewest of its steps that resolve the clash: with fewer there can be no plan. */
type Resolution = { readonly line: GridLine; readonly least: number; readonly leastCost: number };

/** Cheapest first. */
const resolutionsOf = (
  instance: Instance,
  prices: Prices,
  clash: readonly Constraint[],
  prover: Prover,
): Resolution[] =>
  gridLines(instance, clash)
    .flatMap((line) => {
      const resolves = (steps: number) =>
        hasPlan(withChanges(instance, [line.change(steps)]), clash, prover) === "yes";
      if (line.steps === 0 || !resolves(line.steps)) return [];
      const least = firstThat(1, line.steps, resolves);
      return [{ line, least, leastCost: costOf(prices, line.change(least)) }];
    })
    .sort((a, b) => a.leastCost - b.leastCost);

/** The three cheapest single changes that are enough, of candidates that go by their least cost. */
const singleChanges = (
  candidates: readonly Resolution[],
  prices: Prices,
  isEnough: (changes: readonly LimitChange[]) => boolean,
): Relaxation[] => {
  // Where all of them together are not enough, none is.
  if (!isEnough(candidates.map(({ line }) => line.change(line.steps)))) return [];
  let found: Relaxation[] = [];
  for (const { line, least, leastCost } of candidates) {
    if (found.length === OFFERED && leastCost >= (found.at(-1)?.cost ?? 0)) break;
    const isEnoughAt = (steps: number) => isEnough([line.change(steps)]);
    const isLeastEnough = isEnoughAt(least);
    if (!isLeastEnough && !isEnoughAt(line.steps)) continue;
    const change = line.change(isLeastEnough ? least : firstThat(least + 1, line.steps, isEnoughAt));
    found = [...found, relaxationBy(prices, [change])].sort((a, b) => a.cost - b.cost).slice(0, OFFERED);
  }
  return found;
};
