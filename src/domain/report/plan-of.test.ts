import { describe, expect, test } from "vitest";
import { ALDSTADT, BRENNA } from "@/test/plan-sample";
import type { Gap } from "@/domain/gap/gap";
import { finishMonthOf, planOf, type PlanInput, type PlannedPackage } from "@/domain/report/plan-of";
import type { InitiativeId, ObjectiveId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const gap = (siteId: SiteId, capabilityId: string, safetyClass: Gap["safetyClass"] = "S0"): Gap => ({
  siteId,
  capabilityId,
  supportedLevel: 1,
  targetLevel: 2,
  levels: 1,
  unmetCriterionIds: [],
  safetyCriterionIds: [],
  compensatedCriterionIds: [],
  safetyClass,
  judgement: null,
});

const piece = (code: string, over: Partial<PlannedPackage> = {}): PlannedPackage => ({
  id: code as WorkPackageId,
  initiativeId: `initiative of ${code}` as InitiativeId,
  code,
  name: "Zone firewall",
  siteId: ALDSTADT.id,
  cutoverOutageHours: 0,
  lifts: [],
  cost: 10_000,
  startMonth: "2026-12" as Month,
  durationPeriods: 3,
  unplacedReason: null,
  ...over,
});

const lifting = (capabilityId: string) => ({ lifts: [{ capabilityId, from: 1 as const, to: 2 as const }] });
const OBJECTIVE = "supply" as ObjectiveId;

const inputWith = (over: Partial<PlanInput>): PlanInput => ({
  packages: [],
  violationCount: 0,
  envelope: null,
  endMonth: "2028-03" as Month,
  gaps: [],
  stakes: [],
  finalGaps: [],
  links: [],
  outagesAt: () => [],
  forecast: null,
  ...over,
});

describe("planOf", () => {
  test("there is none without packages, nor before the first planning run", () => {
    expect(planOf(inputWith({}))).toBeNull();
    expect(
      planOf(inputWith({ packages: [piece("P-01", { startMonth: null })], violationCount: null })),
    ).toBeNull();
    expect(planOf(inputWith({ packages: [piece("P-01")], violationCount: null }))).not.toBeNull();
  });

  test("only what has a place costs money", () => {
    const packages = [
      piece("P-01"),
      piece("P-02", { cost: 2_500 }),
      piece("P-03", { startMonth: null, unplacedReason: "0 of 18 h granted" }),
    ];
    expect(planOf(inputWith({ packages, envelope: 20_000, violationCount: 2 }))).toMatchObject({
      packageCount: 3,
      plannedCost: 12_500,
      envelope: 20_000,
      violationCount: 2,
      progress: null,
      unplaced: [{ code: "P-03", name: "Zone firewall", reason: "0 of 18 h granted", isForSafety: false }],
    });
  });

  test("answers gaps, and says which wait for an outage and which are for safety", () => {
    const safety = gap(ALDSTADT.id, "SEG-1", "S3");
    const packages = [
      piece("P-01", { ...lifting("SEG-1"), startMonth: null, cutoverOutageHours: 18 }),
      piece("P-02", lifting("VIS-1")),
    ];
    const gaps = [safety, gap(ALDSTADT.id, "VIS-1"), gap(BRENNA.id, "VIS-1")];
    const plan = planOf(inputWith({ packages, gaps, finalGaps: gaps }));
    expect([...(plan?.answeredGapKeys ?? [])]).toEqual(["Aldstadt/SEG-1", "Aldstadt/VIS-1"]);
    expect([...(plan?.gapKeysWithoutOutage ?? [])]).toEqual(["Aldstadt/SEG-1"]);
    expect(plan?.unplaced).toMatchObject([{ code: "P-01", isForSafety: true }]);
  });

  test("a step that lifts nothing serves the objective of its initiative; work for a later year serves too", () => {
    const links = [{ siteId: null, capabilityId: "VIS-1", objectiveId: OBJECTIVE, strength: 3 as const }];
    const one = "one" as InitiativeId;
    const packages = [
      piece("P-01", { initiativeId: one }),
      piece("P-02", { initiativeId: one, ...lifting("VIS-1") }),
      piece("P-03", lifting("SEG-1")),
    ];
    const finalGaps = [gap(ALDSTADT.id, "VIS-1"), gap(ALDSTADT.id, "SEG-1")];
    expect(planOf(inputWith({ packages, finalGaps, links }))?.packagesWithoutObjective).toBe(1);
  });

  test("a package finishes in its last month", () => {
    expect(finishMonthOf(piece("P-01"))).toBe("2027-02");
    expect(finishMonthOf(piece("P-01", { startMonth: null }))).toBeNull();
  });
});
