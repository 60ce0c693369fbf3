import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { finishRanges } from "@/domain/roadmap/solver/finish-ranges";
import { planNow } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";
import type { RangesJob } from "@/api/roadmap/ranges-worker";

/** The worker's part without a worker. */
vi.mock("@/api/roadmap/draw-ranges", () => ({
  drawRanges: async ({ instance, starts, rangesOf, draws, seed }: RangesJob) =>
    finishRanges(instance, starts, { rangesOf: new Map(Object.entries(rangesOf)), draws, seed }),
}));

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

test("the plan in force, its initiatives and packages, each with P50 and P80; nothing before there is a plan", async () => {
  const minted = await mintRoadmap();
  const { api, programmeId } = minted;
  await adoptAll(minted);
  await enterLimits(minted);
  expect(await api.roadmap.planRanges({ programmeId })).toBeNull();
  await planNow(minted, START);
  const ranges = await api.roadmap.planRanges({ programmeId });
  const { packages } = await api.roadmap.timeline({ programmeId });
  const placed = packages.filter(({ start }) => start !== null);
  expect(ranges?.packages.map(({ code }) => code).sort()).toEqual(placed.map(({ code }) => code).sort());
  expect(ranges?.initiatives.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...new Set(placed.map(({ initiative }) => initiative))]),
  );
  const { programme, planned } = ranges ?? {};
  const [half, most] = [programme?.finish.p50, programme?.finish.p80].map((month) => month ?? "9999-12");
  expect([half, most]).toEqual([half, most].sort());
  expect(programme?.cost.p80).toBeGreaterThanOrEqual(programme?.cost.p50 ?? Infinity);
  expect(programme?.cost.p50).toBeGreaterThan((planned?.cost ?? 0) * 0.5);
  expect(Math.max(...(ranges?.packages.map(({ drivesEnd }) => drivesEnd) ?? []))).toBeGreaterThan(0);
});
