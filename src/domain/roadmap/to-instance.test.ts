import { describe, expect, test } from "vitest";
import type { InitiativeId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { sampleSite } from "@/test/roadmap-sample";
import { instanceSchema } from "./solver/instance";
import { poolsWithoutCapacity, roleAtSite, startMonthsOf, startsOf, toInstance } from "./to-instance";
import type { WorkPackage } from "./work-package";

const month = (text: string) => text as Month;
const programme = { startMonth: month("2026-11"), horizonMonths: 18 } as const;
const brenna = sampleSite("Brenna");

const workPackage = (code: string, over: Partial<WorkPackage> = {}): WorkPackage => ({
  id: code as WorkPackageId,
  code,
  initiativeId: "INI-17" as InitiativeId,
  name: "Industrial DMZ",
  domainId: "SEG",
  siteId: brenna.id,
  stage: "wave-1",
  durationPeriods: 2,
  roles: { "ot-network": 1, automation: 0.2, facilities: 0.1 },
  cost: 260_000,
  cutoverOutageHours: 18,
  prerequisites: [],
  earliestStart: null,
  deadline: null,
  isMandatory: false,
  isSafety: true,
  pinnedStart: null,
  riskReduction: 41,
  lifts: [],
  ...over,
});
const steady = (capacityFte: number) => Array.from({ length: 18 }, () => capacityFte);
const roleCapacities = [
  { roleId: "ot-network", name: "OT network", capacityFte: steady(1.6) },
  { roleId: roleAtSite("automation", brenna.id), name: "Automation BRE", capacityFte: [0.4] },
];
const packages = [
  workPackage("P-11", { siteId: null, earliestStart: month("2026-01"), cutoverOutageHours: 0 }),
  workPackage("P-12", {
    prerequisites: ["P-11" as WorkPackageId],
    earliestStart: month("2027-01"),
    deadline: month("2027-12"),
    pinnedStart: month("2027-03"),
    isMandatory: true,
  }),
];
const instance = toInstance(programme, packages, [brenna], {
  roleCapacities,
  budgets: [
    { fromMonth: month("2026-11"), amount: 100 },
    { fromMonth: month("2028-02"), amount: 200 },
    { fromMonth: month("2028-05"), amount: 300 },
  ],
  outageGrants: [
    { siteId: brenna.id, month: month("2027-06"), hours: 72 },
    { siteId: brenna.id, month: month("2026-10"), hours: 8 },
    { siteId: "Corvo" as SiteId, month: month("2027-06"), hours: 5 },
  ],
});

describe("the planning problem of a programme", () => {
  test("is an instance the schema accepts unchanged", () => {
    expect(instanceSchema.parse(JSON.parse(JSON.stringify(instance)))).toEqual(instance);
  });

  test("counts months from the programme's start and clips what lies outside", () => {
    expect(
      instance.packages.map(({ earliestStart, deadline, pinnedStart }) => [
        earliestStart,
        deadline,
        pinnedStart,
      ]),
    ).toEqual([
      [0, null, null],
      [2, 13, 4],
    ]);
    expect(instance.budgets).toEqual([
      { from: 0, to: 2, amount: 100 },
      { from: 15, to: 17, amount: 200 },
    ]);
    expect(instance.sites[0]?.outageHours).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      72,
      ...Array.from({ length: 10 }, () => 0),
    ]);
  });

  test("takes a pool at the site where one is entered, the pool otherwise, and drops what nobody has entered", () => {
    expect(instance.packages.map(({ roles }) => roles)).toEqual([
      { "ot-network": 1 },
      { "ot-network": 1, "automation@Brenna": 0.2 },
    ]);
    expect(poolsWithoutCapacity(packages, roleCapacities)).toEqual(["automation", "facilities"]);
  });

  test("a month without a capacity has nobody", () => {
    expect(instance.roles[1]?.capacity).toEqual([0.4, ...Array.from({ length: 17 }, () => 0)]);
  });

  test("starts become months and come back", () => {
    const starts = { "P-11": 0, "P-12": 4 };
    expect(startMonthsOf(programme, starts)).toEqual({ "P-11": "2026-11", "P-12": "2027-03" });
    expect(startsOf(programme, startMonthsOf(programme, starts))).toEqual(starts);
  });
});
