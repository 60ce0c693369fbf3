import type { Instance, Starts } from "./instance";
import type { Ledger, Overload } from "./ledger";
import { limitUsers } from "./limit-users";
import { ownViolations } from "./own-violations";
import { placePlan } from "./placed-plan";
import { sharedViolation } from "./shared-violation";
import type { Violation } from "./violation";
import { wordingOf } from "./wording";

/** As the benchmark's referee: sums may exceed a limit by rounding, by no more. */
const TOLERANCE = 1e-6;

/** Everything a plan breaks; empty means feasible. What runs outside the horizon uses no shared limit there. */
export const violationsOf = (instance: Instance, starts: Starts): Violation[] => {
  const { unknownIds, ...plan } = placePlan(instance, starts);
  const { problem, ledger, startOf } = plan;
  const wording = wordingOf(instance);
  const found = unknownIds.map((id) =>
    withoutPlace("unknown-package", id, `${id}: is in the plan, but there is no such package`),
  );
  for (const task of problem.tasks) {
    const start = startOf(task.index);
    const { id, mandatory } = task.source;
    if (start !== undefined) found.push(...ownViolations(plan, wording, task, start));
    else if (mandatory || instance.objective === "makespan") {
      const sentence = `${wording.packages([id])}: must be done, but has no place in the plan`;
      found.push(withoutPlace("not-scheduled", id, sentence));
    }
  }
  for (const overload of overloads(ledger)) {
    const users = limitUsers(plan, overload);
    found.push(sharedViolation(problem, wording, overload, users, null));
  }
  return found;
};

const withoutPlace = (kind: "unknown-package" | "not-scheduled", id: string, sentence: string): Violation => {
  return { kind, packageIds: [id], limitId: null, period: null, needed: 1, available: 0, sentence };
};

/** Every shared limit that is exceeded, with the sum of all packages as `needed` and the whole limit as `available`. */
function* overloads({ problem, roleFte, outageHours, running, spent }: Ledger): Generator<Overload> {
  for (const [index, used] of roleFte.entries()) {
    yield* exceeded("role", index, used, problem.roleCapacity[index]);
  }
  for (const [index, { from, amount }] of problem.instance.budgets.entries()) {
    const needed = spent[index] ?? 0;
    if (needed > amount + TOLERANCE * Math.max(1, amount)) {
      yield { limit: "budget", index, period: from, needed, available: amount };
    }
  }
  for (const [index, used] of outageHours.entries()) {
    yield* exceeded("outage", index, used, problem.outageHours[index]);
  }
  for (const [index, used] of running.entries()) {
    const allowed = problem.maxConcurrent[index] ?? Infinity;
    yield* exceeded("concurrency", index, used, new Float64Array(used.length).fill(allowed));
  }
}

function* exceeded(
  limit: Overload["limit"],
  index: number,
  used: ArrayLike<number>,
  limits: Float64Array | undefined,
): Generator<Overload> {
  for (let period = 0; period < used.length; period++) {
    const [needed, available] = [used[period] ?? 0, limits?.[period] ?? 0];
    if (needed > available + TOLERANCE) yield { limit, index, period, needed, available };
  }
}
