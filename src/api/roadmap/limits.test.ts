import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import type { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { mintProgramme } from "@/test/factories";

const MARCH = "2027-03" as Month;

describe("limits", () => {
  test("a figure below zero is refused by its path, and nothing is stored", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const [siteId] = siteIds;
    if (!siteId) throw new Error("a programme is minted with a site");
    await expect(
      api.roadmap.grantOutages({
        programmeId,
        outageGrants: [
          { siteId, month: MARCH, hours: 24 },
          { siteId, month: "2027-04" as Month, hours: -1 },
        ],
      }),
    ).rejects.toMatchObject({ cause: { issues: [{ path: ["outageGrants", 1, "hours"] }] } });
    expect((await api.roadmap.limits({ programmeId })).sites[0]?.grants).toEqual([]);
  });

  test("hours are granted, changed and taken back month by month", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const [siteId] = siteIds;
    if (!siteId) throw new Error("a programme is minted with a site");
    const grant = (month: string, hours: number, seen = 0) =>
      api.roadmap.grantOutages({
        programmeId,
        outageGrants: [{ siteId, month: month as Month, hours, seen }],
      });
    await grant("2027-03", 24);
    await grant("2027-04", 48);
    await grant("2027-03", 0, 24);
    expect((await api.roadmap.limits({ programmeId })).sites[0]?.grants).toEqual([
      { month: "2027-04", hours: 48 },
    ]);
  });

  test.each([
    ["a month outside the programme", { month: "2031-01" }, "outageGrants.0.month"],
    ["a site of nobody", { siteId: "01a200cf-1ca1-7352-a903-fecf11e5cdf1" }, "outageGrants.0.siteId"],
  ])("%s is refused at its field", async (_, wrong, field) => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const grant = { siteId: siteIds[0], month: MARCH, hours: 8, ...wrong };
    await expect(
      api.roadmap.grantOutages({ programmeId, outageGrants: [grant] } as Parameters<
        typeof api.roadmap.grantOutages
      >[0]),
    ).rejects.toMatchObject({ cause: { detail: { field } } });
  });

  test("people and money: one figure per month and quarter, null takes the limit away", async () => {
    const { api, programmeId } = await mintProgramme();
    const { months } = await api.roadmap.limits({ programmeId });
    await expect(
      api.roadmap.setRoleCapacities({
        programmeId,
        roleCapacities: [{ roleId: "ot-network", capacityFte: [1] }],
      }),
    ).rejects.toMatchObject({ cause: { detail: { field: "roleCapacities.0.capacityFte" } } });
    const capacityFte = months.map(() => 1.5);
    await api.roadmap.setRoleCapacities({
      programmeId,
      roleCapacities: [{ roleId: "ot-network", capacityFte }],
    });
    const fromMonth = "2026-07" as Month;
    await api.roadmap.setBudgets({ programmeId, budgets: [{ fromMonth, amount: 50_000 }] });
    const limits = await api.roadmap.limits({ programmeId });
    expect(limits.roles.find(({ roleId }) => roleId === "ot-network")?.capacityFte).toEqual(capacityFte);
    expect(limits.quarters[1]).toEqual({ fromMonth, amount: 50_000 });
    await api.roadmap.setBudgets({ programmeId, budgets: [{ fromMonth, amount: null, seen: 50_000 }] });
    expect((await api.roadmap.limits({ programmeId })).quarters[1]?.amount).toBeNull();
    await expect(
      api.roadmap.setBudgets({ programmeId, budgets: [{ fromMonth: "2026-08" as Month, amount: 1 }] }),
    ).rejects.toMatchObject({ cause: { detail: { field: "budgets.0.fromMonth" } } });
  });

  test("of two who change the same figure the second gets what the first stored, and stores nothing", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const [siteId] = siteIds;
    if (!siteId) throw new Error("a programme is minted with a site");
    const fromMonth = "2026-07" as Month;
    const { months } = await api.roadmap.limits({ programmeId });
    const lostBy = (attempt: Promise<unknown>) =>
      attempt.then(
        () => null,
        (error: Error) => lostRaces(error.cause as Refusal),
      );
    const budget = (amount: number) =>
      api.roadmap.setBudgets({ programmeId, budgets: [{ fromMonth, amount }] });
    const hours = (given: number) =>
      api.roadmap.grantOutages({ programmeId, outageGrants: [{ siteId, month: MARCH, hours: given }] });
    const people = (fte: number) =>
      api.roadmap.setRoleCapacities({
        programmeId,
        roleCapacities: [{ roleId: "ot-network", capacityFte: months.map(() => fte) }],
      });
    for (const [set, first, key] of [
      [budget, 50_000, fromMonth],
      [hours, 24, `${siteId}/${MARCH}`],
      [people, 2, "ot-network"],
    ] as const) {
      expect(await lostBy(set(first))).toBeNull();
      expect(await lostBy(set(first))).toBeNull();
      const stored = set === people ? months.map(() => first) : first;
      expect(await lostBy(set(first + 1))).toEqual([{ key, stored }]);
    }
    const limits = await api.roadmap.limits({ programmeId });
    expect(limits.quarters[1]?.amount).toBe(50_000);
    expect(limits.sites[0]?.grants).toEqual([{ month: MARCH, hours: 24 }]);
  });
});
