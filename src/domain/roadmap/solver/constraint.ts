import type { Instance } from "./instance";
import { valueAt } from "./value-at";
import { figure } from "./wording";
import type { Wording } from "./wording";

/**
 * One of the things that together can leave no plan. Indexes are those of the instance; a role's people and a site's
 * hours count from `from` to `to`.
 */
export type Constraint =
  | { readonly kind: "mandatory"; readonly package: number }
  | { readonly kind: "deadline" | "earliest-start" | "pinned"; readonly package: number }
  | { readonly kind: "prerequisite"; readonly package: number; readonly needed: number }
  | {
      readonly kind: "role" | "outage";
      readonly index: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "budget" | "concurrency"; readonly index: number }
  | { readonly kind: "horizon" };

/** Which packages must have a place, apart from what they need. */
export const obligationsIn = ({ packages, objective }: Instance): Constraint[] =>
  packages.flatMap(({ mandatory }, index): Constraint[] =>
    mandatory || objective === "makespan" ? [{ kind: "mandatory", package: index }] : [],
  );

/** Everything that limits where packages go; first what is best known to those who plan. */
export const limitsIn = (instance: Instance): Constraint[] => {
  const { packages, roles, sites, budgets, horizon } = instance;
  const ids = new Map(packages.map(({ id }, index) => [id, index]));
  const whole = { from: 0, to: horizon - 1 };
  return [
    ...sites.map((_, index): Constraint => ({ kind: "outage", index, ...whole })),
    ...roles.map((_, index): Constraint => ({ kind: "role", index, ...whole })),
    ...budgets.map((_, index): Constraint => ({ kind: "budget", index })),
    ...packages.flatMap(({ deadline }, index): Constraint[] =>
      deadline === null ? [] : [{ kind: "deadline", package: index }],
    ),
    ...sites.flatMap(({ maxConcurrent }, index): Constraint[] =>
      maxConcurrent === null ? [] : [{ kind: "concurrency", index }],
    ),
    ...packages.flatMap(({ prerequisites }, index) =>
      prerequisites.map((id): Constraint => ({
        kind: "prerequisite",
        package: index,
        needed: ids.get(id) ?? -1,
      })),
    ),
    ...packages.flatMap(({ earliestStart }, index): Constraint[] =>
      earliestStart > 0 ? [{ kind: "earliest-start", package: index }] : [],
    ),
    ...packages.flatMap(({ pinnedStart }, index): Constraint[] =>
      pinnedStart === null ? [] : [{ kind: "pinned", package: index }],
    ),
    { kind: "horizon" },
  ];
};

export const constraintsIn = (instance: Instance): Constraint[] => [
  ...obligationsIn(instance),
  ...limitsIn(instance),
];

export const constraintSentence = (instance: Instance, wording: Wording, constraint: Constraint): string => {
  const nameOf = (index: number) => wording.packages([instance.packages[index]?.id ?? ""]);
  switch (constraint.kind) {
    case "role": {
      const { index, from, to } = constraint;
      const fte = rangeOf(from, to, (period) => valueAt(instance.roles[index]?.capacity ?? 0, period));
      return `${wording.role(index)} has ${fte} FTE in ${wording.span(from, to)}`;
    }
    case "outage": {
      const { index, from, to } = constraint;
      const hours = rangeOf(from, to, (period) => valueAt(instance.sites[index]?.outageHours ?? 0, period));
      return `${wording.site(index)} grants ${hours} outage hours in ${wording.span(from, to)}`;
    }
    case "budget": {
      const { from, to, amount } = instance.budgets[constraint.index] ?? { from: 0, to: 0, amount: 0 };
      return `the budget of ${wording.span(from, to)} is ${figure(amount)}`;
    }
    case "concurrency": {
      const most = instance.sites[constraint.index]?.maxConcurrent ?? 0;
      return `${wording.site(constraint.index)} takes ${figure(most)} ${most === 1 ? "package" : "packages"} at once`;
    }
    case "prerequisite":
      return `${nameOf(constraint.package)} needs ${nameOf(constraint.needed)} first`;
    case "horizon":
      return `the plan ends with ${wording.period(instance.horizon - 1)}`;
    case "mandatory":
      return `${nameOf(constraint.package)} must be done`;
    case "deadline":
    case "earliest-start":
    case "pinned":
      return `${nameOf(constraint.package)} ${dateWords(instance, wording, constraint)}`;
  }
};

const dateWords = (
  { packages }: Instance,
  wording: Wording,
  constraint: { kind: "deadline" | "earliest-start" | "pinned"; package: number },
): string => {
  const { deadline, earliestStart = 0, pinnedStart } = packages[constraint.package] ?? {};
  if (constraint.kind === "deadline") return `is due in ${wording.period(deadline ?? 0)}`;
  if (constraint.kind === "pinned") return `is pinned to ${wording.period(pinnedStart ?? 0)}`;
  return `may not start before ${wording.period(earliestStart)}`;
};

const rangeOf = (from: number, to: number, valueIn: (period: number) => number): string => {
  const values = Array.from({ length: to - from + 1 }, (_, offset) => valueIn(from + offset));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? figure(least) : `${figure(least)} to ${figure(most)}`;
};
