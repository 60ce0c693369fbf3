import type { Constraint } from "./constraint";
import type { Instance, InstancePackage, Series } from "./instance";
import { valueAt } from "./value-at";

/**
 * The instance held to some of its constraints: the packages that must be done with all that they need, and no other
 * limit than those named.
 */
export const heldTo = (instance: Instance, constraints: readonly Constraint[]): Instance => {
  const held = new Held(constraints);
  const needs = held.needs();
  const kept = new Set(held.packages("mandatory"));
  for (const index of kept) for (const needed of needs.get(index) ?? []) kept.add(needed);
  const ids = instance.packages.map(({ id }) => id);
  const packages = [...kept]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const source = instance.packages[index];
      return source ? [heldPackage(instance, held, source, index, needs.get(index) ?? [], ids)] : [];
    });
  const horizon = held.has("horizon")
    ? instance.horizon
    : instance.horizon + packages.reduce((sum, { duration }) => sum + duration, 0);
  const series = (kind: "role" | "outage", figures: Series, index: number) =>
    Array.from({ length: horizon }, (_, period) =>
      held.covers(kind, index, period) && period < instance.horizon ? valueAt(figures, period) : Infinity,
    );
  return {
    ...instance,
    objective: "riskReduction",
    horizon,
    packages,
    roles: instance.roles.map((each, index) => ({ ...each, capacity: series("role", each.capacity, index) })),
    budgets: instance.budgets.filter((_, index) => held.hasAt("budget", index)),
    sites: instance.sites.map((each, index) => ({
      ...each,
      outageHours: series("outage", each.outageHours, index),
      maxConcurrent: held.hasAt("concurrency", index) ? each.maxConcurrent : null,
    })),
  };
};

const heldPackage = (
  { roles, sites }: Instance,
  held: Held,
  source: InstancePackage,
  index: number,
  needs: readonly number[],
  ids: readonly string[],
): InstancePackage => {
  const dates = { deadline: null, earliestStart: 0, pinnedStart: null };
  const isHeld = (kind: "deadline" | "earliest-start" | "pinned") => held.packages(kind).has(index);
  const site = sites.findIndex(({ id }) => id === source.site);
  return {
    ...source,
    ...dates,
    ...(isHeld("deadline") && { deadline: source.deadline }),
    ...(isHeld("earliest-start") && { earliestStart: source.earliestStart }),
    ...(isHeld("pinned") && { pinnedStart: source.pinnedStart }),
    mandatory: held.packages("mandatory").has(index),
    roles: Object.fromEntries(
      roles.flatMap(({ id }, role) => {
        const fte = Object.hasOwn(source.roles, id) ? source.roles[id] : undefined;
        return fte !== undefined && held.hasAt("role", role) ? [[id, fte]] : [];
      }),
    ),
    cutoverOutageHours: held.hasAt("outage", site) ? source.cutoverOutageHours : 0,
    prerequisites: needs.flatMap((each) => ids[each] ?? []),
  };
};

/** The constraints by what they are about. */
class Held {
  readonly #packages = new Map<Constraint["kind"], Set<number>>();
  readonly #limits = new Map<string, { from: number; to: number }>();

  constructor(readonly constraints: readonly Constraint[]) {
    for (const each of constraints) {
      if ("package" in each) this.#setOf(each.kind).add(each.package);
      else if ("from" in each) this.#limits.set(`${each.kind} ${each.index}`, each);
      else if ("index" in each) this.#limits.set(`${each.kind} ${each.index}`, { from: 0, to: Infinity });
    }
  }

  has(kind: "horizon"): boolean {
    return this.constraints.some((each) => each.kind === kind);
  }

  packages(kind: "mandatory" | "deadline" | "earliest-start" | "pinned"): ReadonlySet<number> {
    return this.#setOf(kind);
  }

  needs(): Map<number, number[]> {
    const needs = new Map<number, number[]>();
    for (const each of this.constraints)
      if (each.kind === "prerequisite")
        needs.set(each.package, [...(needs.get(each.package) ?? []), each.needed]);
    return needs;
  }

  hasAt(kind: "role" | "outage" | "budget" | "concurrency", index: number): boolean {
    return this.#limits.has(`${kind} ${index}`);
  }

  covers(kind: "role" | "outage", index: number, period: number): boolean {
    const span = this.#limits.get(`${kind} ${index}`);
    return span !== undefined && span.from <= period && period <= span.to;
  }

  #setOf(kind: Constraint["kind"]): Set<number> {
    const found = this.#packages.get(kind) ?? new Set<number>();
    this.#packages.set(kind, found);
    return found;
  }
}
