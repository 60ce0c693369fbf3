import { afterAll, describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";
import type { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { mintMember } from "@/test/factories";
import type { Minted } from "@/test/factories";
import { findPlan, planNow } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const limited = async (limits?: Parameters<typeof enterLimits>[1]) => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await enterLimits(minted, limits);
  return minted;
};

const planned = async (limits?: Parameters<typeof enterLimits>[1]) => {
  const minted = await limited(limits);
  return { ...minted, plan: await planNow(minted, START) };
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
    await planNow(minted, addMonths(START, 6));
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

describe("what the planner found", () => {
  test("is shown as a difference and changes nothing before it is accepted", async () => {
    const minted = await limited();
    const { api, programmeId } = minted;
    const runId = await findPlan(minted, START);
    expect((await timelineOf(minted)).plan).toBeNull();
    const preview = await api.roadmap.planPreview({ programmeId, runId });
    expect(preview).toMatchObject({ number: 1, isFirst: true, before: { placed: 0, riskPoints: 0 } });
    const kinds = new Set(preview?.changes.map(({ kind }) => kind));
    expect(kinds).toContain("placed");
    expect(preview?.after.riskPoints).toBeCloseTo(
      preview?.changes.reduce((sum, { riskPointsAfter }) => sum + riskPointsAfter, 0) ?? 0,
    );
    const accepted = await api.roadmap.acceptPlan({ programmeId, runId });
    expect(accepted).toMatchObject({ number: 1, placed: preview?.after.placed, violationCount: 0 });
    expect(await api.roadmap.planning({ programmeId })).toBeNull();
    await expect(api.roadmap.acceptPlan({ programmeId, runId })).rejects.toThrow("no plan to look at");
  });

  test("says how far it can be from the best, as long as packages and limits stay", async () => {
    const minted = await planned();
    const { api, programmeId, siteIds } = minted;
    const { proof } = await timelineOf(minted);
    expect(proof).toMatchObject({ aim: "risk" });
    expect(proof?.bound).toBeGreaterThanOrEqual(proof?.objective ?? Infinity);
    const outageGrants = siteIds.slice(0, 1).map((siteId) => ({ siteId, month: START, hours: 4 }));
    await api.roadmap.grantOutages({ programmeId, outageGrants });
    expect((await timelineOf(minted)).proof).toBeNull();
  });

  test("comes back when an accepted plan is undone", async () => {
    const minted = await planned();
    const before = await startsOf(minted);
    const { number } = await planNow(minted, addMonths(START, 3));
    expect(number).toBe(2);
    await minted.api.roadmap.restorePlan({ programmeId: minted.programmeId, number: 1 });
    expect(await startsOf(minted)).toEqual(before);
    const plans = await minted.api.roadmap.plans({ programmeId: minted.programmeId });
    expect(plans.map((each) => each.number)).toEqual([3, 2, 1]);
    expect(plans[0]).toMatchObject({ placedCount: plans[2]?.placedCount, byName: "Maria Keller" });
  });

  test.each([
    [
      "a limit",
      async ({ api, programmeId, siteIds: [siteId] }: Minted) => {
        if (!siteId) throw new Error("a roadmap is minted with sites");
        await api.roadmap.grantOutages({ programmeId, outageGrants: [{ siteId, month: START, hours: 4 }] });
      },
    ],
    [
      "the plan",
      async (minted: Minted) => {
        const { id, seenStartMonth } = await firstPlaced(minted);
        const move = { programmeId: minted.programmeId, packageId: id, startMonth: null, seenStartMonth };
        await minted.api.roadmap.movePackage(move);
      },
    ],
  ])("is not taken over once %s changed", async (_, change) => {
    const minted = await planned();
    const { api, programmeId } = minted;
    const runId = await findPlan(minted, addMonths(START, 1));
    await change(minted);
    expect(await api.roadmap.planPreview({ programmeId, runId })).toBeNull();
    await expect(api.roadmap.acceptPlan({ programmeId, runId })).rejects.toMatchObject({ code: "CONFLICT" });
    await api.roadmap.discardPlan({ programmeId, runId });
    expect(await api.roadmap.planning({ programmeId })).toBeNull();
  });

  test("gives way to the next run; two at once are refused by name", async () => {
    const minted = await limited();
    const { api, programmeId } = minted;
    const runId = await findPlan(minted, START);
    const next = await api.roadmap.planRoadmap({ programmeId, from: START });
    await expect(api.roadmap.acceptPlan({ programmeId, runId })).rejects.toThrow("no plan to look at");
    await expect(api.roadmap.planRoadmap({ programmeId })).rejects.toThrow(
      "Maria Keller is planning this roadmap already",
    );
    expect(await api.roadmap.planning({ programmeId })).toMatchObject({ state: "queued", isMine: true });
    await api.roadmap.cancelPlanning({ programmeId, runId: next.runId });
    expect(await api.roadmap.planning({ programmeId })).toMatchObject({ state: "cancelled", hasPlan: false });
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
    const runId = await findPlan(minted, addMonths(START, 1));
    expect(await lead.api.roadmap.planning({ programmeId })).toMatchObject({
      state: "done",
      objective: null,
    });
    await expect(lead.api.roadmap.planPreview({ programmeId, runId })).rejects.toThrow("holds for all sites");
  });
});
