import { limitsIn, obligationsIn } from "./constraint";
import type { Constraint } from "./constraint";
import { firstThat } from "./first-that";
import { hasPlan } from "./has-plan";
import type { Answer, Prover } from "./has-plan";
import { heldTo } from "./held-to";
import type { Instance } from "./instance";

/** Constraints that leave no plan together. */
export type Clash = {
  readonly constraints: readonly Constraint[];
  /** Without any one of them, and with any period less, there is a plan; false where that could not be proven in time. */
  readonly isIrreducible: boolean;
};

/**
 * A smallest set of constraints that leaves no plan, by dividing and checking each part: first which packages, then which
 * limits, then which periods of these.
 *
 * @param instance proven to have no plan.
 * @param suspects indexes of packages that a plan which comes near has no place for: looked at first.
 */
export const irreducibleClash = (
  instance: Instance,
  suspects: ReadonlySet<number>,
  prover: Prover,
): Clash => {
  let isCertain = true;
  const clashes = (constraints: readonly Constraint[]): boolean => {
    const answer: Answer = hasPlan(instance, constraints, prover);
    if (answer === "unknown") isCertain = false;
    return answer === "no";
  };
  const limits = limitsIn(instance);
  const isSuspect = (each: Constraint) => "package" in each && suspects.has(each.package);
  const obligations = obligationsIn(instance).sort((a, b) => Number(isSuspect(b)) - Number(isSuspect(a)));
  const packages = smallestClash(limits, obligations, clashes);
  const involved = new Set(heldTo(instance, [...packages, ...limits]).packages.map(({ id }) => id));
  const isInvolved = (each: Constraint) =>
    !("package" in each) || involved.has(instance.packages[each.package]?.id ?? "");
  const needed = smallestClash(packages, limits.filter(isInvolved), clashes);
  const constraints = narrowed([...packages, ...needed], clashes);
  return { constraints, isIrreducible: isCertain };
};

type Clashes = (constraints: readonly Constraint[]) => boolean;

/** QuickXplain (Junker 2004): a smallest part of `candidates` that clashes with `background`, earlier ones preferred. */
const smallestClash = (
  background: readonly Constraint[],
  candidates: readonly Constraint[],
  clashes: Clashes,
): Constraint[] => {
  const explain = (
    kept: readonly Constraint[],
    hasGrown: boolean,
    rest: readonly Constraint[],
  ): readonly Constraint[] => {
    if (hasGrown && clashes(kept)) return [];
    if (rest.length <= 1) return rest;
    const half = Math.ceil(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const fromSecond = explain([...kept, ...first], true, second);
    const fromFirst = explain([...kept, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  return candidates.length === 0 || clashes(background) ? [] : [...explain(background, false, candidates)];
};

/** Roles and outage hours cut down to the periods that matter. */
const narrowed = (constraints: readonly Constraint[], clashes: Clashes): Constraint[] => {
  const result = [...constraints];
  for (const [place, each] of result.entries()) {
    if (each.kind !== "role" && each.kind !== "outage") continue;
    const clashesAs = (from: number, to: number) => clashes(result.with(place, { ...each, from, to }));
    const to = firstThat(each.from, each.to, (last) => clashesAs(each.from, last));
    const from = each.to - firstThat(0, each.to - each.from, (length) => clashesAs(each.to - length, to));
    result[place] = { ...each, from, to };
  }
  return result;
};
