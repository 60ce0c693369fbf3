import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";
import type { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { mintMember } from "@/test/factories";
import type { Minted } from "@/test/factories";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

const planned = async (limits?: Parameters<typeof enterLimits>[1]) => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await enterLimits(minted, limits);
  const plan = await minted.api.roadmap.planRoadmap({ programmeId: minted.programmeId, from: START });
  return { ...minted, plan };
};

const timelineOf = ({ api, programmeId }: Pick<Minted, "api" | "programmeId">) =>
  api.roadmap.timeline({ programmeId });

const startsOf = async (minted: Pick<Minted, "api" | "programmeId">) =>
  Object.fromEntries((await timelineOf(minted)).packages.map(({ code, start }) => [code, start]));

const firstPlaced = async (minted: Pick<Minted, "api" | "programmeId">) => {
  const { packages } = await timelineOf(minted);
  const found = packages.find(({ start, needs }) => start !== null && needs.length > 0);
  if (!found) throw new Error("the sample plans a package that needs another");
  return { ...found, seenStartMonth: addMonths(START, found.start ?? 0) };
};

describe("a first plan", () => {
  test("places what was proposed and breaks nothing", async () => {
    const minted = await planned();
    const timeline = await timelineOf(minted);
    expect(timeline.packages.length).toBeGreaterThan(10);
    expect(minted.plan).toMatchObject({ number: 1, moved: 0, lost: 0, violationCount: 0 });
    expect(minted.plan.placed + minted.plan.unplaced).toBe(timeline.packages.length);
    expect(timeline.violations).toEqual([]);
  });

  test("spends no more than the budget of any quarter, and names the limit of what it leaves out", async () => {
    const { quarters, unplaced } = await timelineOf(await planned({ amount: 60_000 }));
    expect(quarters.every(({ planned: spent }) => spent <= 60_000 + 1e-6)).toBe(true);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(unplaced.every(({ reason }) => (reason ?? "").length > 10)).toBe(true);
  });

  test("without granted hours no cut-over has a place", async () => {
    const { packages } = await timelineOf(await planned({ hours: 0 }));
    const cutovers = packages.filter(({ cutoverHours }) => cutoverHours > 0);
    expect(cutovers.length).toBeGreaterThan(0);
    expect(cutovers.every(({ start }) => start === null)).toBe(true);
  });

  test("starts nothing before the month it is made for; what has begun stays", async () => {
    const minted = await planned();
    const before = await startsOf(minted);
    await minted.api.roadmap.planRoadmap({ programmeId: minted.programmeId, from: addMonths(START, 6) });
    const after = await startsOf(minted);
    const begun = Object.entries(before).filter(([, start]) => start !== null && start < 6);
    expect(begun.length).toBeGreaterThan(0);
    for (const [code, start] of begun) expect(after[code]).toBe(start);
    for (const [code, start] of Object.entries(after))
      if (start !== null && start < 6) expect(before[code]).toBe(start);
  });

  test("nothing adopted is refused with what to do", async () => {
    const { api, programmeId } = await mintRoadmap();
    await expect(api.roadmap.planRoadmap({ programmeId })).rejects.toThrow("adopt initiatives first");
  });
});

describe("a move", () => {
  test("says what it breaks before, stores it pinned, and counts it", async () => {
    const minted = await planned();
    const { api, programmeId } = minted;
    const { id, code, seenStartMonth } = await firstPlaced(minted);
    const effect = await api.roadmap.moveEffect({ programmeId, packageId: id, startMonth: START });
    expect(effect.allowed).toBe(false);
    expect(effect.broken.some((sentence) => sentence.startsWith(`${code}: starts in Apr 2026, but`))).toBe(
      true,
    );
    const moved = await api.roadmap.movePackage({
      programmeId,
      packageId: id,
      startMonth: START,
      seenStartMonth,
    });
    expect(moved).toMatchObject({ number: 2, moved: 1, broken: effect.broken });
    expect(moved.violationCount).toBe(effect.broken.length);
    expect((await timelineOf(minted)).packages.find((each) => each.id === id)).toMatchObject({
      start: 0,
      isPinned: true,
    });
    const { stages } = await api.programme.loop({ programmeId });
    expect(stages.roadmap.text).toContain("conflict");
  });

  test("can be taken back, and with it the pin", async () => {
    const minted = await planned();
    const { api, programmeId } = minted;
    const before = await startsOf(minted);
    const { id, seenStartMonth } = await firstPlaced(minted);
    await api.roadmap.movePackage({ programmeId, packageId: id, startMonth: START, seenStartMonth });
    const restored = await api.roadmap.restorePlan({ programmeId, number: 1 });
    expect(restored).toMatchObject({ number: 3, moved: 1, violationCount: 0 });
    expect(await startsOf(minted)).toEqual(before);
    expect((await timelineOf(minted)).packages.some(({ isPinned }) => isPinned)).toBe(false);
  });

  test("outside the programme is refused at its field", async () => {
    const minted = await planned();
    const { id } = await firstPlaced(minted);
    await expect(
      minted.api.roadmap.movePackage({
        programmeId: minted.programmeId,
        packageId: id,
        startMonth: "2031-01" as Month,
      }),
    ).rejects.toMatchObject({ cause: { code: "invalid-input", detail: { field: "startMonth" } } });
  });

  test("of one that somebody moved meanwhile is refused with where it stands now, and can be made knowingly", async () => {
    const minted = await planned();
    const { api, programmeId } = minted;
    const { id, code, seenStartMonth } = await firstPlaced(minted);
    const move = { programmeId, packageId: id };
    await api.roadmap.movePackage({ ...move, startMonth: START, seenStartMonth });
    const lost = await api.roadmap
      .movePackage({ ...move, startMonth: addMonths(START, 1), seenStartMonth })
      .catch((error: Error) => lostRaces(error.cause as Refusal));
    expect(lost).toEqual([{ key: code, stored: START }]);
    await api.roadmap.movePackage({ ...move, startMonth: addMonths(START, 1), seenStartMonth: START });
    expect((await timelineOf(minted)).packages.find((each) => each.id === id)?.start).toBe(1);
  });

  test("a package of another programme does not exist", async () => {
    const [here, elsewhere] = await Promise.all([planned(), planned()]);
    const { id } = await firstPlaced(elsewhere);
    await expect(
      here.api.roadmap.package({ programmeId: here.programmeId, packageId: id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("who may", () => {
  test("an executive reads the plan and changes nothing", async () => {
    const minted = await planned();
    const { programmeId } = minted;
    const executive = await mintMember(minted, { role: "executive" });
    const timeline = await executive.api.roadmap.timeline({ programmeId });
    expect(timeline.mayWrite).toBe(false);
    expect(timeline.packages.length).toBeGreaterThan(0);
    await expect(executive.api.roadmap.planRoadmap({ programmeId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("a lead of one site sees its packages and those of all sites, and does not plan", async () => {
    const minted = await planned();
    const { programmeId, siteIds } = minted;
    const lead = await mintMember(minted, { role: "programme-lead", siteIds: siteIds.slice(0, 1) });
    const { packages, violations, mayWrite } = await lead.api.roadmap.timeline({ programmeId });
    expect(new Set(packages.map(({ siteId }) => siteId))).toEqual(new Set([null, siteIds[0]]));
    expect(violations).toEqual([]);
    expect(mayWrite).toBe(false);
    await expect(lead.api.roadmap.planRoadmap({ programmeId })).rejects.toThrow("holds for all sites");
  });
});
