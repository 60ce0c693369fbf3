import { describe, expect, test } from "vitest";
import { initiativeCatalogue as catalogue } from "@/data/content/initiatives";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { initiativeFiguresInput } from "@/domain/roadmap/initiative-figures";
import { prerequisiteCycleIn } from "@/domain/roadmap/prerequisite-cycle";

const { initiatives, rolePools, stagingPatterns, windowClasses, phases, anchors } = catalogue;
const ids = new Set(initiatives.map(({ id }) => id));
const capabilityIds = new Set(index.model.capabilities.map(({ id }) => id));
const unknown = (used: readonly string[], known: ReadonlySet<string>) => used.filter((id) => !known.has(id));

describe("initiative catalogue 0.2", () => {
  test("has what the reference has", () => {
    expect({
      initiatives: initiatives.length,
      distinct: ids.size,
      rolePools: rolePools.length,
      stagingPatterns: stagingPatterns.length,
      phases: phases.length,
      anchors: anchors.length,
      safety: initiatives.filter(({ isSafety }) => isSafety).length,
    }).toEqual({
      initiatives: 44, distinct: 44, rolePools: 13, stagingPatterns: 4, phases: 4, anchors: 34, safety: 8,
    });
  });

  test.each(initiatives.map((each) => [each.id, each] as const))("%s refers only to what exists", (_, each) => {
    const { requires, uplift, figures, anchorIds, outage, staging, phase } = each;
    const levels = [...requires.capabilityLevels, ...requires.recommendedLevels];
    expect(unknown(requires.initiativeIds, ids)).toEqual([]);
    expect(unknown([...uplift, ...levels].map(({ capabilityId }) => capabilityId), capabilityIds)).toEqual([]);
    expect(unknown(Object.keys(figures.effortFte), new Set(rolePools.flatMap(({ roles }) => roles)))).toEqual([]);
    expect(unknown(anchorIds, new Set(anchors.map(({ id }) => id)))).toEqual([]);
    expect(windowClasses.map(({ id }) => id)).toContain(outage.windowClassId);
    expect(phases.map(({ id }) => id)).toContain(phase);
    expect(staging.pilotExit !== null).toBe(staging.pattern === "pilot-then-waves");
  });

  test("a role belongs to one pool", () => {
    const roles = rolePools.flatMap((pool) => pool.roles);
    expect(new Set(roles).size).toBe(roles.length);
  });

  test("no initiative waits for itself, and none for a later phase", () => {
    const nodes = initiatives.map(({ id, requires }) => ({ id, prerequisites: requires.initiativeIds }));
    expect(prerequisiteCycleIn(nodes)).toBeNull();
    const phaseOf = new Map(initiatives.map(({ id, phase }) => [id, phase]));
    const early = initiatives.filter(({ phase, requires }) =>
      requires.initiativeIds.some((id) => (phaseOf.get(id) ?? 0) > phase),
    );
    expect(early).toEqual([]);
  });

  test("names every figure as a planning assumption", () => {
    expect([...catalogue.planningAssumptions].sort()).toEqual(initiativeFiguresInput.keyof().options.toSorted());
  });

  test("gives costs in whole units with the likely figure in the middle", () => {
    const segmentation = initiatives.find(({ id }) => id === "INI-17");
    expect(segmentation?.figures.cost).toEqual({
      central: { low: 60_000, likely: 155_000, high: 250_000 },
      perMediumSite: { low: 75_000, likely: 212_500, high: 350_000 },
    });
  });
});
