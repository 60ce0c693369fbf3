import { expect, test } from "vitest";
import { planInstance, planPackage } from "@/test/planning-instances";
import { workloadOf } from "./workload";

test("adds up people, money, outage hours and packages per period", () => {
  const instance = planInstance({
    horizon: 3,
    roles: [{ id: "net", capacity: [1, 1, 0.5] }],
    budgets: [{ from: 0, to: 1, amount: 50 }],
    sites: [{ id: "bre", outageHours: 8, maxConcurrent: 2 }],
    packages: [
      planPackage("a", { site: "bre", duration: 2, roles: { net: 0.1 }, cost: 30, cutoverOutageHours: 6 }),
      planPackage("b", { duration: 2, roles: { net: 0.2 }, cost: 40 }),
      planPackage("left out", { roles: { net: 5 }, cost: 500 }),
    ],
  });
  expect(workloadOf(instance, { a: 0, b: 1 })).toEqual({
    roles: [{ roleId: "net", usedFte: [0.1, 0.3, 0.2], capacityFte: [1, 1, 0.5] }],
    budgets: [{ from: 0, to: 1, spent: 50, amount: 50 }],
    sites: [
      {
        siteId: "bre",
        outageHoursUsed: [0, 6, 0],
        outageHoursGranted: [8, 8, 8],
        packagesRunning: [1, 1, 0],
      },
    ],
  });
});
