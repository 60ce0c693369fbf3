import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { organisationLevel } from "@/domain/assessment/rollup";
import { MATURITY_LEVELS } from "@/domain/framework/maturity-model";

const anySites = fc.array(
  fc.record({ isCritical: fc.boolean(), level: fc.constantFrom(...MATURITY_LEVELS) }),
  { minLength: 1, maxLength: 8 },
);

describe("organisationLevel", () => {
  test("no site is level 0", () => {
    expect(organisationLevel([])).toEqual({ level: 0, sitesAtLeast: [0, 0, 0, 0, 0] });
  });

  test("coverage stands beside the level: level 3 at 1 of 3 sites", () => {
    const sites = [
      { isCritical: true, level: 3 },
      { isCritical: true, level: 2 },
      { isCritical: false, level: 1 },
    ] as const;
    expect(organisationLevel(sites)).toEqual({ level: 2, sitesAtLeast: [3, 3, 2, 1, 0] });
  });

  test("while no site is marked critical, every site counts as critical", () => {
    const sites = [
      { isCritical: false, level: 3 },
      { isCritical: false, level: 1 },
    ] as const;
    expect(organisationLevel(sites).level).toBe(1);
  });

  test("a site that is not critical alone gives no level", () => {
    const sites = [
      { isCritical: true, level: 0 },
      { isCritical: false, level: 4 },
    ] as const;
    expect(organisationLevel(sites).level).toBe(0);
  });

  test("equal sites give their own level; no level above the best site", () => {
    fc.assert(
      fc.property(anySites, fc.constantFrom(...MATURITY_LEVELS), (sites, level) => {
        expect(organisationLevel(sites.map((site) => ({ ...site, level }))).level).toBe(level);
        expect(organisationLevel(sites).level).toBeLessThanOrEqual(
          Math.max(...sites.map((site) => site.level)),
        );
      }),
    );
  });

  test("a site that rises never lowers the organisation", () => {
    fc.assert(
      fc.property(anySites, fc.nat(), (sites, at) => {
        const raised = sites.map((site, index) =>
          index === at % sites.length ? { ...site, level: 4 as const } : site,
        );
        expect(organisationLevel(raised).level).toBeGreaterThanOrEqual(organisationLevel(sites).level);
      }),
    );
  });
});
