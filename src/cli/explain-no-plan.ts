import { constraintSentence, constraintsIn } from "@/domain/roadmap/solver/constraint";
import { hasPlan, hasPlanAtOnce } from "@/domain/roadmap/solver/has-plan";
import type { Prover } from "@/domain/roadmap/solver/has-plan";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { changeSentence } from "@/domain/roadmap/solver/limit-change";
import type { LimitChange } from "@/domain/roadmap/solver/limit-change";
import { placePlan } from "@/domain/roadmap/solver/placed-plan";
import type { Prices } from "@/domain/roadmap/solver/prices";
import { whyImpossible } from "@/domain/roadmap/solver/why-impossible";
import type { Impossibility } from "@/domain/roadmap/solver/why-impossible";
import { whyUnplaced } from "@/domain/roadmap/solver/why-unplaced";
import { wordingOf } from "@/domain/roadmap/solver/wording";

/** Why packages that must be done have no place, at the plan that comes nearest. */
const reasonsOf = (instance: Instance, nearest: Starts) => {
  const plan = placePlan(instance, nearest);
  const wording = wordingOf(instance);
  return plan.problem.tasks
    .filter(({ source }) => source.mandatory || instance.objective === "makespan")
    .filter(({ index }) => plan.startOf(index) === undefined)
    .map((task) => {
      const { packageId, sentence, limits } = whyUnplaced(plan, wording, task);
      return { package: packageId, sentence, limits };
    });
};

const clashOutput = ({ duties, clash }: Impossibility) => {
  if (!clash) return null;
  const wording = wordingOf(duties);
  return {
    irreducible: clash.isIrreducible,
    limits: clash.constraints.map((each) => ({
      kind: each.kind,
      sentence: constraintSentence(duties, wording, each),
    })),
  };
};

const relaxationsOutput = ({ duties, relaxations }: Impossibility) => {
  const wording = wordingOf(duties);
  return relaxations.map(({ cost, changes }) => ({
    cost,
    sentence: changes.map((each) => changeSentence(duties, wording, each)).join("; "),
    changes: changes.map(({ limit, index, from, to, amount }) => {
      return { limit, of: subjectOf(duties, limit, index), from, to, amount };
    }),
  }));
};

/** Id of the role, site or package; a budget is known by its periods. */
const subjectOf = ({ roles, sites, packages }: Instance, limit: LimitChange["limit"], index: number) => {
  if (limit === "budget") return null;
  return (limit === "role" ? roles : limit === "outage" ? sites : packages)[index]?.id ?? null;
};

const proverFor = async (secondsLeft: () => number): Promise<Prover> => {
  // Loaded here: an instance with a plan needs it in its workers only.
  const { highsSolver } = await import("@/api/roadmap/highs");
  return { solver: await highsSolver(), secondsLeft };
};

/** Whether it is proven within a moment that there is no plan, so that nobody has to search for one. */
export const isImpossible = async (instance: Instance, secondsLeft: () => number): Promise<boolean> => {
  const atOnce = hasPlanAtOnce(instance);
  if (atOnce !== "unknown") return atOnce === "no";
  return hasPlan(instance, constraintsIn(instance), await proverFor(secondsLeft)) === "no";
};

/**
 * What the terminal says where no plan was found: the packages without a place, and, where it can be proven in time that
 * there is none, which limits clash and what would be the cheapest to change.
 */
export const explainNoPlan = async (
  instance: Instance,
  nearest: Starts,
  prices: Prices,
  secondsLeft: () => number,
) => {
  const impossible = whyImpossible(instance, nearest, prices, await proverFor(secondsLeft));
  return {
    reasons: reasonsOf(instance, nearest),
    clash: impossible && clashOutput(impossible),
    relaxations: impossible ? relaxationsOutput(impossible) : [],
  };
};
