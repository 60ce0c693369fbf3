import { describe, expect, test } from "vitest";
import type { ObjectiveId } from "@/domain/shared/ids";
import { mintMember } from "@/test/factories";
import { mintGapSample, PEOPLE, SUPPLY } from "@/test/gap-sample";

const begin = async () => {
  const sample = await mintGapSample();
  const { api, programmeId } = sample;
  const stored = async () => [...(await api.objective.objectives({ programmeId })).objectives];
  return { ...sample, stored, before: await stored() };
};

describe("saveObjectives", () => {
  test.each([
    [[60, 39], "the weights add up to 99, 1 short of 100"],
    [[60, 41], "the weights add up to 101, 1 above 100"],
    [[0, 0], "the weights add up to 0, 100 short of 100"],
  ])("weights %j are refused and nothing is stored", async ([first = 0, second = 0], message) => {
    const { api, programmeId, people, supply, stored, before } = await begin();
    const attempt = api.objective.saveObjectives({
      programmeId,
      before,
      objectives: [
        { ...PEOPLE, name: "Changed", id: people, weight: first },
        { ...SUPPLY, id: supply, weight: second },
      ],
    });
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toMatchObject({ cause: { code: "weights-not-100" } });
    expect(await stored()).toEqual(before);
  });

  test("keeps ids and links of what stays, gives new ones an id, and says how many links went", async () => {
    const { api, programmeId, people, stored, before } = await begin();
    const saved = await api.objective.saveObjectives({
      programmeId,
      before,
      objectives: [
        { ...PEOPLE, id: people, weight: 70, owner: "M. Keller" },
        {
          id: null,
          name: "NIS2 duties met",
          owner: "M. Keller",
          measure: "open duties",
          target: "0",
          weight: 30,
        },
      ],
    });
    expect(saved).toEqual({ removedObjectives: 1, removedLinks: 2 });
    const after = await stored();
    expect(after.map(({ name, weight }) => [name, weight])).toEqual([
      [PEOPLE.name, 70],
      ["NIS2 duties met", 30],
    ]);
    expect(after[0]).toMatchObject({ id: people, owner: "M. Keller" });
    const { links } = await api.objective.objectives({ programmeId });
    expect(links.map(({ objectiveId }) => objectiveId)).toEqual([people]);
  });

  test("all of them can go", async () => {
    const { api, programmeId, stored, before } = await begin();
    expect(await api.objective.saveObjectives({ programmeId, before, objectives: [] })).toEqual({
      removedObjectives: 2,
      removedLinks: 3,
    });
    expect(await stored()).toEqual([]);
  });

  test("a list that somebody else has changed meanwhile is not overwritten", async () => {
    const { api, programmeId, people, supply, stored, before } = await begin();
    const wish = (weight: number) => ({
      programmeId,
      before,
      objectives: [
        { ...PEOPLE, id: people, weight },
        { ...SUPPLY, id: supply, weight: 100 - weight },
      ],
    });
    await api.objective.saveObjectives(wish(80));
    await expect(api.objective.saveObjectives(wish(20))).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await stored()).map(({ weight }) => weight)).toEqual([80, 20]);
  });

  test("an id of another programme, or the same twice, is refused", async () => {
    const { api, programmeId, people, before, stored } = await begin();
    const stranger = await begin();
    const attempt = (id: ObjectiveId) =>
      api.objective.saveObjectives({ programmeId, before, objectives: [{ ...PEOPLE, id, weight: 100 }] });
    await expect(attempt(stranger.people)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const half = { ...PEOPLE, id: people, weight: 50 };
    const twice = api.objective.saveObjectives({ programmeId, before, objectives: [half, half] });
    await expect(twice).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stored()).toEqual(before);
    expect(await stranger.stored()).toEqual(stranger.before);
  });

  test("who may not change objectives, or sees a part of the sites, changes nothing", async () => {
    const sample = await begin();
    const { programmeId, before, stored, siteIds } = sample;
    const executive = await mintMember(sample, { role: "executive" });
    const partial = await mintMember(sample, { role: "programme-lead", siteIds: siteIds.slice(0, 1) });
    for (const { api } of [executive, partial])
      await expect(
        api.objective.saveObjectives({ programmeId, before, objectives: [] }),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await stored()).toEqual(before);
  });
});

describe("objectives", () => {
  test("at stake: safety class, money once per site, gaps, packages", async () => {
    const { api, programmeId, people, supply } = await begin();
    const { stakes, capabilities } = await api.objective.objectives({
      programmeId,
      measuredAgainst: "final",
    });
    expect(stakes).toEqual([
      {
        objectiveId: people,
        name: PEOPLE.name,
        owner: PEOPLE.owner,
        safetyClass: "S3",
        exposure: { low: 480_000, likely: 2_928_000, high: 8_640_000 },
        gapCount: 1,
        packageCount: null,
      },
      {
        objectiveId: supply,
        name: SUPPLY.name,
        owner: SUPPLY.owner,
        safetyClass: "S0",
        exposure: { low: 480_000 + 3_384_000, likely: 2_928_000 + 3_384_000, high: 8_640_000 + 3_384_000 },
        gapCount: 2,
        packageCount: null,
      },
    ]);
    expect(capabilities.find(({ id }) => id === "SEG-4")?.gapCount).toBe(2);
  });
});
