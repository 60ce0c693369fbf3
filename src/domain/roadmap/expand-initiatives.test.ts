import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { MATURITY_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";
import { Refusal } from "@/domain/shared/refusal";
import { expandInitiatives } from "./expand-initiatives";
import { overwriteFigures } from "./overwrite-figures";
import { prerequisiteCycleIn } from "./prerequisite-cycle";
import type { WorkPackage } from "./work-package";
import { roadmapSample, sampleSite } from "@/test/roadmap-sample";

const sites = [
  sampleSite("Aldern", { isCritical: true, safetyClass: "S3", assetCount: 2000 }),
  sampleSite("Brenna", { safetyClass: "S2" }),
  sampleSite("Corvo", { safetyClass: "S1" }),
  sampleSite("Dunmor", { assetCount: 100 }),
];
const SEGMENTED = { "SEG-2": 2, "SEG-4": 2 } as const;
const sample = (targets: Readonly<Record<string, MaturityLevel>>, level: MaturityLevel = 1) =>
  roadmapSample({ sites, levelOf: () => level, targets });

const keys = (packages: readonly WorkPackage[]) => packages.map(({ id }) => id);
const byId = (packages: readonly WorkPackage[], id: string) => packages.find((each) => each.id === id);

describe("staging", () => {
  const { packages } = expandInitiatives(sample(SEGMENTED).expansion);

  test("the pilot is neither the most critical nor the easiest site; waves follow, most critical first", () => {
    const stages = packages.map(({ siteId, stage }) => `${siteId} ${stage}`);
    expect([...new Set(stages)]).toEqual(["Corvo pilot", "Aldern wave-1", "Brenna wave-1", "Dunmor wave-2"]);
  });

  test("a pilot of 9 months is three packages in a row, the cut-over in the last", () => {
    const pilot = packages.filter(({ stage }) => stage === "pilot");
    const rows = pilot.map(({ name, durationPeriods, cutoverOutageHours, prerequisites }) => [
      name.split(": ")[1],
      durationPeriods,
      cutoverOutageHours,
      prerequisites,
    ]);
    expect(rows).toEqual([
      ["design", 3, 0, []],
      ["preparation", 3, 0, ["INI-17@Corvo#1"]],
      ["cut-over", 3, 14, ["INI-17@Corvo#2"]],
    ]);
  });

  test("each site of a wave waits for the whole pilot", () => {
    expect(byId(packages, "INI-17@Aldern#1")?.prerequisites).toEqual(["INI-17@Corvo#3"]);
  });

  test("the size of a site changes what its work costs, the pilot carries the central cost", () => {
    const cost = (site: string) =>
      packages.reduce((sum, each) => sum + (each.siteId === site ? each.cost : 0), 0);
    expect(["Corvo", "Aldern", "Brenna", "Dunmor"].map(cost)).toEqual([
      155_000 + 212_500,
      425_000,
      212_500,
      106_250,
    ]);
  });

  test("risk points and uplift come with the last step: 2 capabilities × 1 level × effect 5", () => {
    const last = byId(packages, "INI-17@Brenna#2");
    expect(last).toMatchObject({ riskReduction: 10, isSafety: false });
    expect(last?.lifts).toEqual([
      { capabilityId: "SEG-2", from: 1, to: 2 },
      { capabilityId: "SEG-4", from: 1, to: 2 },
    ]);
    expect(byId(packages, "INI-17@Brenna#1")).toMatchObject({ riskReduction: 0, lifts: [] });
  });

  test("roles are role pools", () => {
    expect(byId(packages, "INI-17@Brenna#1")?.roles).toEqual({
      "ot-network": 1.9,
      automation: 0.1,
      "site-ot": 0.2,
      operations: 0.1,
    });
  });

  test("central work waits for its predecessors at the critical sites only", () => {
    const governed = expandInitiatives(sample({ "CMP-1": 3, "VIS-1": 2 }).expansion).packages;
    expect(byId(governed, "INI-37@once#1")?.prerequisites).toEqual(["INI-01@once#1", "INI-08@Aldern#1"]);
    expect(byId(governed, "INI-37@once#1")).toMatchObject({ siteId: null, stage: "central" });
  });

  test("site-by-site work shares a design and has no order", () => {
    const safety = expandInitiatives(sample({ "SEG-3": 1 }, 0).expansion).packages;
    expect(safety.map(({ id, stage }) => [id, stage])).toEqual([
      ["INI-43@once#1", "central"],
      ...["Aldern", "Brenna", "Corvo", "Dunmor"].map((site) => [`INI-43@${site}#1`, "wave-1"]),
    ]);
    expect(safety.every(({ isSafety }) => isSafety)).toBe(true);
  });
});

describe("prerequisites by maturity level", () => {
  test("hold at the same site, by the initiative that lifts no more than needed", () => {
    const { packages } = expandInitiatives(sample({ ...SEGMENTED, "VIS-1": 2 }, 0).expansion);
    expect(byId(packages, "INI-17@Brenna#1")?.prerequisites).toEqual(
      expect.arrayContaining(["INI-17@Corvo#3", "INI-41@Brenna#1"]),
    );
    const elsewhere = packages.flatMap(({ siteId, stage, prerequisites }) =>
      stage.startsWith("wave")
        ? prerequisites
            .map((id) => byId(packages, id))
            .filter((each) => each?.siteId !== siteId && each?.siteId)
        : [],
    );
    expect(elsewhere.every((each) => each?.stage === "pilot")).toBe(true);
  });

  test("what neither stands nor is in the roadmap blocks the work, and what waits for it, by name", () => {
    const { expansion } = sample({ "SEG-2": 3, "SEG-1": 2 });
    const without = expansion.initiatives.filter(({ template }) => template.id !== "INI-17");
    const { packages, blocked } = expandInitiatives({ ...expansion, initiatives: without });
    expect([...new Set(blocked.map(({ stage }) => stage.initiative.template.id))]).toEqual(["INI-18"]);
    expect(packages.some(({ initiativeId }) => initiativeId === blocked[0]?.stage.initiative.id)).toBe(false);
    const atBrenna = blocked.find(
      ({ stage }) => stage.initiative.template.id === "INI-18" && stage.siteId === "Brenna",
    );
    expect(atBrenna?.reasons).toEqual([
      "needs INI-17 at Brenna, which is not in the roadmap",
      "needs SEG-2 at maturity level 2 at Brenna, which nothing in the roadmap lifts",
      "needs SEG-4 at maturity level 2 at Brenna, which nothing in the roadmap lifts",
    ]);
  });

  test("what does not apply at a site counts as done there, and the level it would lift as met", () => {
    const { expansion } = sample({ "SEG-3": 3 });
    const applies = (id: string, siteId: string) => !(id === "INI-19" && siteId === "Brenna");
    const initiatives = expansion.initiatives.map((each) => ({
      ...each,
      siteIds: each.siteIds.filter((siteId) => applies(each.template.id, siteId)),
    }));
    const { packages, blocked } = expandInitiatives({ ...expansion, initiatives, applies });
    expect(blocked).toEqual([]);
    const needed = (site: string) => byId(packages, `INI-20@${site}#1`)?.prerequisites;
    expect(needed("Corvo")?.some((id) => id.startsWith("INI-19@Corvo"))).toBe(true);
    expect(needed("Brenna")?.some((id) => id.startsWith("INI-19"))).toBe(false);
  });

  test("a circle is refused by name", () => {
    const { expansion } = sample({ "VIS-1": 2, "VIS-2": 2 });
    const initiatives = expansion.initiatives.map((each) => {
      const needed = { "INI-08": ["INI-09"], "INI-09": ["INI-08"] }[each.template.id] ?? [];
      const requires = { ...each.template.requires, initiativeIds: needed };
      return { ...each, template: { ...each.template, requires } };
    });
    const expand = () =>
      expandInitiatives({
        ...expansion,
        initiatives,
        templates: initiatives.map(({ template }) => template),
      });
    expect(expand).toThrow(Refusal);
    expect(expand).toThrow(/wait for each other: P-\d+ (Asset inventory|Topology).* → P-\d+/);
  });
});

test("an overwritten figure changes the packages", () => {
  const { expansion } = sample(SEGMENTED);
  const quick = { low: 1, likely: 1, high: 1 };
  const initiatives = expansion.initiatives.map((each) => ({
    ...each,
    template: overwriteFigures(each.template, { durationMonths: { firstSite: quick, furtherSite: quick } }),
  }));
  const { packages } = expandInitiatives({ ...expansion, initiatives });
  expect(packages.map(({ durationPeriods }) => durationPeriods)).toEqual([1, 1, 1, 1]);
});

test("codes count on, ids repeat", () => {
  const { expansion } = sample(index.profile("eu-essential-nis2")?.targets ?? {});
  const first = expandInitiatives(expansion).packages;
  expect(first[0]?.code).toBe("P-001");
  expect(new Set(first.map(({ code }) => code)).size).toBe(first.length);
  expect(expandInitiatives(expansion).packages).toEqual(first);
});

test("whatever the levels and the profile: no circle, nothing blocked, every level of every gap counted once", () => {
  const capabilityIds = index.model.capabilities.map(({ id }) => id);
  const levels = fc.array(fc.constantFrom(...MATURITY_LEVELS.slice(0, 4)), {
    minLength: capabilityIds.length * 5,
    maxLength: capabilityIds.length * 5,
  });
  fc.assert(
    fc.property(levels, fc.constantFrom(...index.model.profiles), (drawn, { targets }) => {
      const places = [null, ...sites.map(({ id }) => id)];
      const { gaps, expansion } = roadmapSample({
        sites,
        targets,
        levelOf: (siteId, id) =>
          drawn[places.indexOf(siteId) * capabilityIds.length + capabilityIds.indexOf(id)] ?? 0,
      });
      const flat = new Map(gaps.map((gap) => [`${gap.siteId ?? "group"}/${gap.capabilityId}`, 1]));
      const { packages, blocked } = expandInitiatives({ ...expansion, effects: flat });
      expect(blocked).toEqual([]);
      expect(prerequisiteCycleIn(packages)).toBeNull();
      expect(new Set(keys(packages)).size).toBe(packages.length);
      const points = packages.reduce((sum, { riskReduction }) => sum + riskReduction, 0);
      expect(points).toBeCloseTo(
        gaps.reduce((sum, gap) => sum + gap.levels, 0),
        -1,
      );
      expect(packages.every(({ durationPeriods }) => durationPeriods >= 1 && durationPeriods <= 3)).toBe(
        true,
      );
    }),
    { numRuns: 40 },
  );
}, 20_000);
