import { afterAll, expect, test } from "vitest";
import { addMonths, monthOf, monthsBetween } from "@/domain/shared/month";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { today } from "@/api/today";
import { planNow } from "@/test/plan-now";
import { START, adoptAll, enterLimits, mintRoadmap } from "@/test/roadmap-programme";

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const NOW = monthOf(today());

const planned = async () => {
  const minted = await mintRoadmap();
  await adoptAll(minted);
  await enterLimits(minted, { amount: 150_000 });
  await planNow(minted, NOW);
  const { packages } = await minted.api.roadmap.timeline({ programmeId: minted.programmeId });
  const startOf = (start: number | null) => addMonths(START, start ?? 0);
  const later = packages.filter(({ start }) => start !== null && startOf(start) > addMonths(NOW, 1));
  return { ...minted, later: later.map((each) => ({ ...each, startMonth: startOf(each.start) })) };
};

test("every month from this one on is named with its limits, and a move there breaks something exactly then", async () => {
  const { api, programmeId, later } = await planned();
  expect(later.length).toBeGreaterThan(2);
  for (const { id, startMonth } of later.slice(0, 4)) {
    const { months, pinnedTo } = await api.roadmap.whyNotEarlier({ programmeId, packageId: id });
    expect(pinnedTo).toBeNull();
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: monthsBetween(NOW, startMonth) }, (_, index) => addMonths(NOW, index)),
    );
    for (const { month, limits } of months.slice(-3)) {
      const effect = await api.roadmap.moveEffect({ programmeId, packageId: id, startMonth: month });
      expect(effect.allowed).toBe(limits.length === 0);
    }
  }
});

test("what is missing and who holds it are named", async () => {
  const { api, programmeId, later } = await planned();
  const answers = await Promise.all(
    later.map(async ({ id, code }) => ({
      code,
      ...(await api.roadmap.whyNotEarlier({ programmeId, packageId: id })),
    })),
  );
  const limits = answers.flatMap(({ code, months }) =>
    months.flatMap((month) => month.limits.map((limit) => ({ code, ...limit }))),
  );
  const held = limits.filter(({ heldBy }) => heldBy.length > 0);
  expect(held.length).toBeGreaterThan(0);
  for (const { kind, subject, short, fromMonth, toMonth } of limits) {
    expect(toMonth >= fromMonth).toBe(true);
    const isShared = kind === "role" || kind === "outage" || kind === "concurrency";
    expect(subject !== null && subject !== "").toBe(isShared);
    expect(short > 0).toBe(isShared || kind === "budget");
  }
  for (const { code, heldBy } of held)
    for (const holder of heldBy) {
      expect(holder.code).not.toBe(code);
      expect(holder.name).not.toBe("");
    }
});

test("a person's pin is said and left aside: the month it came from is free and worth something", async () => {
  const { api, programmeId, later } = await planned();
  const found = await Promise.all(
    later.map((each) => api.roadmap.package({ programmeId, packageId: each.id })),
  );
  const moved = found.find(({ riskReduction, unlocks }) => riskReduction > 0 && unlocks.length === 0);
  if (!moved?.startMonth)
    throw new Error("the sample has a later package that removes risk and unlocks nothing");
  const { id, startMonth, startChoices } = moved;
  const to = startChoices.at(-1) ?? startMonth;
  await api.roadmap.movePackage({ programmeId, packageId: id, startMonth: to, seenStartMonth: startMonth });
  const { months, pinnedTo } = await api.roadmap.whyNotEarlier({ programmeId, packageId: id });
  expect(pinnedTo).toBe(to);
  const before = months.find(({ month }) => month === startMonth);
  expect(before).toMatchObject({ limits: [] });
  expect(before?.gain).toBeGreaterThan(0);
});
