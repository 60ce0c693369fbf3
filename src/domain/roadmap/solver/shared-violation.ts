import type { Overload } from "./ledger";
import type { Problem } from "./problem";
import type { Violation } from "./violation";
import type { Wording } from "./wording";
import { figure } from "./wording";

/**
 * A shared limit that is too small for `subjects`. `holders` are the packages that leave too little of it to one that
 * asks for a place; null where the plan as a whole takes more than there is.
 */
export const sharedViolation = (
  problem: Problem,
  wording: Wording,
  overload: Overload,
  subjects: readonly string[],
  holders: readonly string[] | null,
): Violation => {
  const { limit, period, needed, available } = overload;
  const sentence = `${wording.packages(subjects)}: ${complaint(problem, wording, overload, subjects.length > 1)}`;
  const packageIds = [...subjects, ...(holders ?? [])];
  return {
    kind: limit,
    packageIds,
    limitId: limitIdOf(problem, overload),
    period,
    needed,
    available,
    sentence,
  };
};

const limitIdOf = ({ instance }: Problem, { limit, index }: Overload): string | null => {
  if (limit === "role") return instance.roles[index]?.id ?? null;
  if (limit !== "budget") return instance.sites[index]?.id ?? null;
  const budget = instance.budgets[index];
  return budget ? `${budget.from}–${budget.to}` : null;
};

const complaint = (problem: Problem, wording: Wording, overload: Overload, areMany: boolean): string => {
  const { limit, index, period, needed, available } = overload;
  const when = wording.period(period);
  switch (limit) {
    case "role": {
      const demand = `${areMany ? "need" : "needs"} ${figure(needed)} FTE of ${wording.role(index)} in ${when}`;
      const whole = problem.roleCapacity[index]?.[period] ?? 0;
      if (available === whole) return `${demand}, ${figure(whole)} FTE available`;
      return `${demand}, ${figure(available)} left of ${figure(whole)} FTE`;
    }
    case "outage": {
      const demand = `${areMany ? "cut-overs need" : "cut-over needs"} ${figure(needed)} h`;
      const whole = problem.outageHours[index]?.[period] ?? 0;
      const left = available === whole ? "" : `${figure(available)} h left of `;
      return `${demand} at ${wording.site(index)} in ${when}, ${left}${figure(whole)} h granted`;
    }
    case "concurrency": {
      const whole = problem.maxConcurrent[index] ?? 0;
      const running = available === whole ? needed : whole - available + needed;
      return `${areMany ? "are" : "makes"} ${running} packages at ${wording.site(index)} in ${when}, ${whole} allowed at once`;
    }
    case "budget": {
      const { from, to, amount } = problem.instance.budgets[index] ?? { from: period, to: period, amount: 0 };
      const demand = `${areMany ? "cost" : "costs"} ${figure(needed)}`;
      const left = available === amount ? "" : `${figure(available)} left of `;
      return `${demand} in ${wording.period(from)} to ${wording.period(to)}, ${left}${figure(amount)} in the budget`;
    }
  }
};
