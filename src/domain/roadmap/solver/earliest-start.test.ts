import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { whyNotEarlier } from "./earliest-start";
import { listSchedule } from "./list-schedule";
import { violationsOf } from "./violations";

test("every earlier month has its limits with what is left of them", () => {
  const instance = planInstance({
    firstMonth: "2027-01" as Month,
    roles: [{ id: "net", name: "OT network", capacity: 1 }],
    budgets: [{ from: 0, to: 2, amount: 100 }],
    sites: [{ id: "bre", name: "Brenna", outageHours: [0, 0, 24, 24, 24, 24], maxConcurrent: 1 }],
    packages: [
      planPackage("p11", { name: "P-11", duration: 1 }),
      planPackage("p09", { name: "P-09", duration: 3, roles: { net: 0.4 }, cost: 90 }),
      planPackage("p10", { name: "P-10", site: "bre", duration: 4, cutoverOutageHours: 20 }),
      planPackage("p12", {
        name: "P-12",
        site: "bre",
        duration: 1,
        cutoverOutageHours: 18,
        cost: 20,
        roles: { net: 0.8 },
        prerequisites: ["p11"],
      }),
    ],
  });
  const options = whyNotEarlier(instance, { p11: 0, p09: 0, p10: 0, p12: 4 }, "p12");
  expect(options.map(({ limits }) => limits.map(({ sentence }) => sentence))).toEqual([
    [
      "P-12: starts in 2027-01, but P-11 runs until 2027-01",
      "P-12: cut-over needs 18 h at Brenna in 2027-01, 0 h granted",
      "P-12: makes 2 packages at Brenna in 2027-01, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-01, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: cut-over needs 18 h at Brenna in 2027-02, 0 h granted",
      "P-12: makes 2 packages at Brenna in 2027-02, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-02, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: makes 2 packages at Brenna in 2027-03, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-03, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: cut-over needs 18 h at Brenna in 2027-04, 4 h left of 24 h granted",
      "P-12: makes 2 packages at Brenna in 2027-04, 1 allowed at once",
    ],
  ]);
  expect(options[3]?.limits[0]).toMatchObject({ packageIds: ["p12", "p10"], needed: 18, available: 4 });
});

test("a start has limits exactly when moving the package there breaks something", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const { starts } = listSchedule(instance);
      const broken = violationsOf(instance, starts).length;
      for (const id of Object.keys(starts)) {
        for (const { start, limits } of whyNotEarlier(instance, starts, id)) {
          const isWorse = violationsOf(instance, { ...starts, [id]: start }).length > broken;
          expect(limits.length > 0).toBe(isWorse);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 20_000);
