import { cheapestRelaxations } from "./cheapest-relaxations";
import type { Relaxation } from "./cheapest-relaxations";
import { constraintsIn } from "./constraint";
import { hasPlan } from "./has-plan";
import type { Prover } from "./has-plan";
import { heldTo } from "./held-to";
import type { Instance, Starts } from "./instance";
import { irreducibleClash } from "./irreducible-clash";
import type { Clash } from "./irreducible-clash";
import type { Prices } from "./prices";

/** Of the time, for what would help: a clash that is not as small as it could be still says something. */
const RELAXING_SHARE = 0.4;

/** Why an instance has no plan, and what would change that. */
export type Impossibility = {
  /** What must be done with all that it needs: the packages that the constraints and changes below count. */
  readonly duties: Instance;
  /** Null where it was not proven in time that there is no plan. */
  readonly clash: Clash | null;
  readonly relaxations: readonly Relaxation[];
};

/**
 * Null where there is a plan after all.
 *
 * @param nearest starts of the plan that comes nearest: what has no place in it is looked at first.
 */
export const whyImpossible = (
  instance: Instance,
  nearest: Starts,
  prices: Prices,
  prover: Prover,
): Impossibility | null => {
  const duties = heldTo(instance, constraintsIn(instance));
  const suspects = new Set(
    duties.packages.flatMap(({ id }, index) => (Object.hasOwn(nearest, id) ? [] : [index])),
  );
  const keptBack = prover.secondsLeft() * RELAXING_SHARE;
  const clashProver = { ...prover, secondsLeft: () => prover.secondsLeft() - keptBack };
  const answer = hasPlan(duties, constraintsIn(duties), clashProver);
  if (answer === "yes") return null;
  const clash = answer === "no" ? irreducibleClash(duties, suspects, clashProver) : null;
  return { duties, clash, relaxations: cheapestRelaxations(duties, prices, clash, prover) };
};
