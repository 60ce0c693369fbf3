import { describe, expect, test } from "vitest";
import { planNow } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

describe("adopting initiatives", () => {
  test("the same work keeps its id, its place and its pin; codes are counted anew", async () => {
    const minted = await mintRoadmap();
    const { api, programmeId } = minted;
    const catalogueIds = await adoptAll(minted);
    await enterLimits(minted);
    await planNow(minted, START);
    const before = (await api.roadmap.timeline({ programmeId })).packages;
    const pinned = before.find(({ start }) => start !== null);
    if (!pinned) throw new Error("the sample places packages");
    await api.roadmap.movePackage({ programmeId, packageId: pinned.id, startMonth: START });
    const last = catalogueIds.at(-1);
    await api.roadmap.adoptInitiatives({ programmeId, catalogueIds: catalogueIds.slice(0, -1) });
    const { added } = await api.roadmap.adoptInitiatives({ programmeId, catalogueIds: [...catalogueIds] });
    expect([last, added]).toEqual([last, 1]);
    const after = (await api.roadmap.timeline({ programmeId })).packages;
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(after.find(({ id }) => id === pinned.id)).toMatchObject({ start: 0, isPinned: true });
  });

  test("own figures are no assumption any more, change the packages, and survive", async () => {
    const minted = await mintRoadmap();
    const { api, programmeId } = minted;
    await adoptAll(minted);
    const { rows, plannedCost } = await api.roadmap.initiatives({ programmeId });
    const row = rows.find(({ initiativeId, packageCount }) => initiativeId && packageCount > 0);
    if (!row?.initiativeId) throw new Error("the sample adopts work");
    expect(row.assumed).toContain("cost");
    const exactly = (value: number) => ({ low: value, likely: value, high: value });
    await api.roadmap.changeFigures({
      programmeId,
      initiativeId: row.initiativeId,
      figures: { cost: { central: exactly(1_000_000), perMediumSite: exactly(0) } },
      seen: row.overwritten,
    });
    const changed = await api.roadmap.initiatives({ programmeId });
    const own = changed.rows.find(({ catalogueId }) => catalogueId === row.catalogueId);
    expect(own).toMatchObject({ plannedCost: 1_000_000 });
    expect(own?.assumed).not.toContain("cost");
    await expect(
      api.roadmap.changeFigures({
        programmeId,
        initiativeId: row.initiativeId,
        figures: { cost: { central: exactly(2), perMediumSite: exactly(0) } },
        seen: row.overwritten,
      }),
    ).rejects.toThrow(/in the meantime/);
    expect(changed.plannedCost).toBe(plannedCost - row.plannedCost + 1_000_000);
  });

  test("a package keeps its own figures when its initiative is expanded anew", async () => {
    const minted = await mintRoadmap();
    const { api, programmeId } = minted;
    const catalogueIds = await adoptAll(minted);
    const [first] = (await api.roadmap.timeline({ programmeId })).packages;
    if (!first) throw new Error("the sample has packages");
    const seen = await api.roadmap.package({ programmeId, packageId: first.id });
    await api.roadmap.changePackage({
      programmeId,
      packageId: first.id,
      durationPeriods: 5,
      cost: 12_345,
      cutoverOutageHours: 0,
      earliestStart: null,
      deadline: null,
      isMandatory: true,
      seen,
    });
    const late = {
      programmeId,
      packageId: first.id,
      durationPeriods: 7,
      cost: seen.cost,
      cutoverOutageHours: 0,
    };
    await expect(
      api.roadmap.changePackage({
        ...late,
        earliestStart: null,
        deadline: null,
        isMandatory: false,
        seen,
      }),
    ).rejects.toThrow(/in the meantime/);
    await api.roadmap.adoptInitiatives({ programmeId, catalogueIds: [...catalogueIds] });
    const { durationPeriods, cost, isMandatory } = await api.roadmap.package({
      programmeId,
      packageId: first.id,
    });
    expect({ durationPeriods, cost, isMandatory }).toEqual({
      durationPeriods: 5,
      cost: 12_345,
      isMandatory: true,
    });
  });

  test("what no gap asks for, and what the catalogue does not have, is refused at its place", async () => {
    const { api, programmeId } = await mintRoadmap();
    const adopt = (catalogueIds: string[]) => api.roadmap.adoptInitiatives({ programmeId, catalogueIds });
    await expect(adopt(["INI-999"])).rejects.toMatchObject({
      cause: { code: "not-found", detail: { field: "catalogueIds.0" } },
    });
  });
});
