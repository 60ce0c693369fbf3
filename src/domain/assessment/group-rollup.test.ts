import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupRollUps, heatMapOfGroup } from "@/domain/assessment/group-rollup";
import type { HeatCell, HeatRow, HeatSite } from "@/domain/assessment/heat-map";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";

const NORTH = { id: "north" as SiteGroupId, name: "North" };
const NATIVE = { compensation: "native" } as const;

const site = (code: string, isCritical: boolean, siteGroupId: SiteGroupId | null = NORTH.id): HeatSite => ({
  siteId: code as SiteId,
  siteGroupId,
  code,
  name: code,
  isCritical,
  assessmentId: code as AssessmentId,
  startedOn: "2026-10-12",
});

const levels = fc.constantFrom(0, 1, 2, 3, 4);
const someLevel = levels.map((level) => level as 0 | 1 | 2 | 3 | 4);
const cellAt = (level: 0 | 1 | 2 | 3 | 4): HeatCell => [level, level, level, level, 0];

const rowOf = (cells: HeatRow["cells"]): HeatRow => ({
  capabilityId: "SEG-2",
  domainId: "SEG",
  name: "Segmentation",
  isGroupWide: false,
  target: 2,
  finalTarget: 3,
  organisation: [0, 0],
  cells,
});

const rolledUp = (sites: readonly HeatSite[], cells: HeatRow["cells"]) =>
  groupRollUps({ sites, rows: [rowOf(cells)] }, [NORTH], NATIVE);

describe("roll-up of a group", () => {
  test("identical sites stand where each of them stands", () => {
    fc.assert(
      fc.property(someLevel, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (level, critical) => {
        const sites = critical.map((isCritical, at) => site(`S${at}`, isCritical));
        const [group] = rolledUp(
          sites,
          sites.map(() => cellAt(level)),
        );
        expect(group?.cells[0]).toMatchObject({ level, unknownSites: 0 });
      }),
    );
  });

  test("never stands above its best site, and never falls when a site rises", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someLevel, fc.boolean()), { minLength: 1, maxLength: 6 }), (given) => {
        const sites = given.map(([, isCritical], at) => site(`S${at}`, isCritical));
        const levelOf = (cells: HeatRow["cells"]) => rolledUp(sites, cells)[0]?.cells[0]?.level ?? 0;
        const before = levelOf(given.map(([level]) => cellAt(level)));
        expect(before).toBeLessThanOrEqual(Math.max(...given.map(([level]) => level)));
        const raised = given.map(([level], at) =>
          cellAt(at === 0 ? (Math.min(level + 1, 4) as 0 | 1 | 2 | 3 | 4) : level),
        );
        expect(levelOf(raised)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("level 2 if all critical sites have it, level 3 if all sites have it; unknown sites are counted", () => {
    const sites = [site("ALD", true), site("BRE", false), site("COR", false)];
    expect(rolledUp(sites, [cellAt(3), cellAt(1), null])[0]?.cells).toEqual([
      { level: 2, sitesAtLeast: [3, 2, 1, 1, 0], unknownSites: 1 },
    ]);
    expect(rolledUp(sites, [null, null, null])[0]?.cells).toEqual([null]);
  });

  test("sites in no group stand together at the end, and a group without sites is left out", () => {
    const south = { id: "south" as SiteGroupId, name: "South" };
    const sites = [site("ALD", true), site("BRE", false, null)];
    const found = groupRollUps({ sites, rows: [rowOf([cellAt(1), cellAt(2)])] }, [NORTH, south], NATIVE);
    expect(found.map(({ group, cells }) => [group?.name ?? null, cells[0]?.level])).toEqual([
      ["North", 1],
      [null, 2],
    ]);
  });
});

test("the heat map of one group has its sites alone, and its level where the organisation's stood", () => {
  const sites = [site("ALD", true), site("BRE", true, null), site("COR", false)];
  const map = heatMapOfGroup({ sites, rows: [rowOf([cellAt(3), cellAt(1), cellAt(2)])] }, NORTH.id);
  expect(map.sites.map(({ code }) => code)).toEqual(["ALD", "COR"]);
  expect(map.rows[0]).toMatchObject({ cells: [cellAt(3), cellAt(2)], organisation: [2, 2] });
});
