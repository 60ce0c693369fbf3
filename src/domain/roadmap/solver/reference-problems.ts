import { prerequisiteCycleIn } from "../prerequisite-cycle";
import type { Instance } from "./instance";

type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

/** What a shape cannot say: names that are not defined, lists of the wrong length, prerequisites that form a circle. */
export function* referenceProblems(instance: Instance): Generator<Problem> {
  const { horizon, roles, sites, packages } = instance;
  for (const kind of ["roles", "sites", "packages"] as const) yield* repeatedIds(kind, instance[kind]);
  for (const [index, { capacity }] of roles.entries()) {
    yield* wrongLength(["roles", index, "capacity"], capacity, horizon);
  }
  for (const [index, { outageHours }] of sites.entries()) {
    yield* wrongLength(["sites", index, "outageHours"], outageHours, horizon);
  }
  for (const [index, budget] of instance.budgets.entries()) {
    if (budget.to < budget.from) {
      yield { path: ["budgets", index, "to"], message: "The budget ends before it begins." };
    }
  }
  yield* unknownNames(instance);
  const cycle = prerequisiteCycleIn(packages);
  if (cycle) {
    const index = packages.findIndex(({ id }) => id === cycle[0]);
    const message = `These packages wait for each other: ${cycle.join(" → ")}.`;
    yield { path: ["packages", index, "prerequisites"], message };
  }
}

function* repeatedIds(kind: string, items: readonly { id: string }[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) yield { path: [kind, index, "id"], message: `${id} is there twice.` };
    seen.add(id);
  }
}

function* wrongLength(
  path: Problem["path"],
  figures: number | number[],
  horizon: number,
): Generator<Problem> {
  if (typeof figures === "number" || figures.length === horizon) return;
  yield { path, message: `Expected ${horizon} figures, one per period, and found ${figures.length}.` };
}

function* unknownNames({ horizon, roles, sites, packages }: Instance): Generator<Problem> {
  const roleIds = new Set(roles.map(({ id }) => id));
  const siteIds = new Set(sites.map(({ id }) => id));
  const packageIds = new Set(packages.map(({ id }) => id));
  for (const [index, each] of packages.entries()) {
    for (const roleId of Object.keys(each.roles)) {
      if (!roleIds.has(roleId)) {
        yield { path: ["packages", index, "roles", roleId], message: `There is no role ${roleId}.` };
      }
    }
    if (each.site !== null && !siteIds.has(each.site)) {
      yield { path: ["packages", index, "site"], message: `There is no site ${each.site}.` };
    }
    for (const [position, id] of each.prerequisites.entries()) {
      if (!packageIds.has(id)) {
        yield { path: ["packages", index, "prerequisites", position], message: `There is no package ${id}.` };
      }
    }
    if (each.duration > horizon) {
      const message = `It takes ${each.duration} periods, longer than the horizon of ${horizon}.`;
      yield { path: ["packages", index, "duration"], message };
    }
  }
}
