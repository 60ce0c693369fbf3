import { describe, expect, test } from "vitest";
import type { Role } from "@/domain/access/role";
import type { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { addDays } from "@/domain/shared/iso-day";
import { today } from "@/api/today";
import { mintMember } from "@/test/factories";
import { mintGapSample, type GapSample } from "@/test/gap-sample";

const final = { measuredAgainst: "final" } as const;

const rowAt = async (
  { api, programmeId }: Pick<GapSample, "api" | "programmeId">,
  capabilityId: string,
  siteId: string,
) =>
  (await api.gap.rankedGaps({ programmeId, ...final })).rows.find(
    (row) => row.capabilityId === capabilityId && row.siteId === siteId,
  );

const begin = async () => {
  const sample = await mintGapSample();
  const [brenna, fossby] = sample.siteIds;
  if (!brenna || !fossby) throw new Error("two sites");
  return { ...sample, brenna, fossby };
};

describe("acceptGap", () => {
  const acceptedAt = async ({ api, programmeId, fossby }: Awaited<ReturnType<typeof begin>>) => {
    const place = { programmeId, siteId: fossby, capabilityId: "RES-1" };
    const { criteria } = await api.assessment.cellProof(place);
    return criteria.filter(({ state }) => state === "accepted").length;
  };
  const boardCount = async ({ api, programmeId }: GapSample) => {
    const { page } = await api.report.executivePage({ programmeId });
    return page.figures.find(({ id }) => id === "consciously-open");
  };

  test("a signature without a control is counted until its day, and opened again", async () => {
    const sample = await begin();
    const { api, programmeId, fossby } = sample;
    const place = { siteId: fossby, capabilityId: "RES-1" };
    expect(await acceptedAt(sample)).toBe(0);
    const { latestAcceptance } = await api.gap.gap({ programmeId, ...place, ...final });
    const signed = { reason: "No outage before spring.", acceptedUntil: addDays(today(), 20) };
    const before = await boardCount(sample);
    await api.gap.acceptGap({ programmeId, ...place, ...signed });
    expect(await acceptedAt(sample)).toBeGreaterThan(0);
    expect(await boardCount(sample)).not.toEqual(before);
    const { acceptance } = await api.gap.gap({ programmeId, ...place, ...final });
    expect(acceptance).toMatchObject({ ...signed, byName: "Maria Keller", isOver: false });
    const late = { programmeId, ...place, ...signed, acceptedUntil: latestAcceptance };
    await expect(api.gap.acceptGap(late)).rejects.toThrow(/in the meantime/);
    await expect(
      api.gap.acceptGap({ ...late, seen: signed, acceptedUntil: addDays(latestAcceptance, 1) }),
    ).rejects.toThrow(/at the latest/);
    await expect(api.gap.acceptGap({ ...late, seen: signed, acceptedUntil: today() })).rejects.toThrow(
      /This day has come/,
    );
    await api.gap.reopenGap({ programmeId, ...place, seen: signed });
    expect(await acceptedAt(sample)).toBe(0);
  });
});

describe("judgeGap", () => {
  test("a person's class and hours override the rule's, with the note in the sentence, until taken back", async () => {
    const sample = await begin();
    const { api, programmeId, fossby } = sample;
    const place = { siteId: fossby, capabilityId: "RES-1" };
    await api.gap.judgeGap({
      programmeId,
      ...place,
      safetyClass: "S3",
      plausibleOutageHours: { low: 1, likely: 2, high: 4 },
      note: "restores the burner logic",
    });
    expect(await rowAt(sample, "RES-1", fossby)).toMatchObject({
      rank: 2,
      safetyClass: "S3",
      isJudged: true,
      exposure: { low: 47_000, likely: 94_000, high: 188_000 },
      why: expect.stringContaining("Safety class and hours judged: “restores the burner logic”"),
    });
    const { judgement } = await api.gap.gap({ programmeId, ...place, ...final });
    expect(judgement).toMatchObject({ byName: "Maria Keller", note: "restores the burner logic" });
    const rule = { safetyClass: "S1", plausibleOutageHours: null, note: "no" } as const;
    await api.gap.judgeGap({ programmeId, ...place, ...rule, seen: judgement });
    expect(await rowAt(sample, "RES-1", fossby)).toMatchObject({
      safetyClass: "S1",
      exposure: { likely: 3_384_000 },
    });
    await api.gap.clearJudgement({ programmeId, ...place, seen: rule });
    expect(await rowAt(sample, "RES-1", fossby)).toMatchObject({
      rank: 3,
      safetyClass: "S0",
      isJudged: false,
    });
    await expect(api.gap.clearJudgement({ programmeId, ...place })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("needs a reason, and something that is judged", async () => {
    const { api, programmeId, fossby } = await begin();
    const judged = { programmeId, siteId: fossby, capabilityId: "RES-1", plausibleOutageHours: null };
    await expect(api.gap.judgeGap({ ...judged, safetyClass: "S3", note: " " })).rejects.toThrow("Say why");
    await expect(api.gap.judgeGap({ ...judged, safetyClass: null, note: "why" })).rejects.toThrow(
      "Give a safety class",
    );
  });

  test("an unknown place is refused", async () => {
    const { api, programmeId, fossby } = await begin();
    const judged = { programmeId, safetyClass: "S3", plausibleOutageHours: null, note: "why" } as const;
    const missing = { code: "NOT_FOUND" };
    await expect(
      api.gap.judgeGap({ ...judged, siteId: fossby, capabilityId: "GOV-1" }),
    ).rejects.toMatchObject(missing);
    await expect(api.gap.judgeGap({ ...judged, siteId: null, capabilityId: "RES-1" })).rejects.toMatchObject(
      missing,
    );
  });

  test.each<Role>(["site-lead", "contributor", "executive", "auditor"])(
    "%s may not, and reads on",
    async (role) => {
      const sample = await begin();
      const { programmeId, fossby } = sample;
      const { api } = await mintMember(sample, { role });
      const attempt = api.gap.judgeGap({
        programmeId,
        siteId: fossby,
        capabilityId: "RES-1",
        safetyClass: "S3",
        plausibleOutageHours: null,
        note: "why",
      });
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
      expect(await rowAt({ api, programmeId }, "RES-1", fossby)).toMatchObject({ isJudged: false });
    },
  );
});

describe("linkGaps", () => {
  test("a site's own link replaces the one for all sites, 0 means none, and taking it back follows all sites again", async () => {
    const sample = await begin();
    const { api, programmeId, fossby, brenna, supply, people } = sample;
    const link = { capabilityId: "SEG-4", objectiveId: supply };
    await api.gap.linkGaps({
      programmeId,
      links: [
        { ...link, siteId: null, strength: 3 },
        { ...link, siteId: fossby, strength: 9 },
      ],
    });
    const strengths = async () => [
      (await rowAt(sample, "SEG-4", brenna))?.reason.linkStrength,
      (await rowAt(sample, "SEG-4", fossby))?.reason.linkStrength,
    ];
    expect(await strengths()).toEqual([3, 9]);
    const { links } = await api.gap.gap({ programmeId, siteId: fossby, capabilityId: "SEG-4", ...final });
    expect(links.find(({ objectiveId }) => objectiveId === supply)).toMatchObject({
      strength: 9,
      atAllSites: 3,
      here: 9,
    });
    await api.gap.linkGaps({
      programmeId,
      links: [{ ...link, siteId: fossby, strength: 0, seenStrength: 9 }],
    });
    expect(await strengths()).toEqual([3, 0]);
    await api.gap.linkGaps({
      programmeId,
      links: [{ ...link, siteId: fossby, strength: null, seenStrength: 0 }],
    });
    expect(await strengths()).toEqual([3, 3]);
    await api.gap.linkGaps({
      programmeId,
      links: [
        { ...link, siteId: null, strength: 1, seenStrength: 3 },
        { ...link, siteId: null, strength: 9, seenStrength: 3 },
        { ...link, siteId: null, objectiveId: people, strength: 1 },
      ],
    });
    expect(await strengths()).toEqual([9, 9]);
  });

  test("one wrong link and none is stored", async () => {
    const sample = await begin();
    const { api, programmeId, brenna, supply } = sample;
    const stranger = await begin();
    const good = { siteId: null, capabilityId: "SEG-4", objectiveId: supply, strength: 9 } as const;
    const wrong = [
      { ...good, siteId: stranger.brenna },
      { ...good, objectiveId: stranger.supply },
      { ...good, capabilityId: "XXX-1" },
      { ...good, capabilityId: "GOV-1", siteId: brenna },
    ];
    for (const link of wrong)
      await expect(api.gap.linkGaps({ programmeId, links: [good, link] })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    expect((await rowAt(sample, "SEG-4", brenna))?.reason.linkStrength).toBe(0);
  });

  test("a facilitator of one site links that site, not all sites", async () => {
    const sample = await begin();
    const { programmeId, fossby, brenna, supply } = sample;
    const { api } = await mintMember(sample, { role: "facilitator", siteIds: [fossby] });
    const link = { capabilityId: "SEG-4", objectiveId: supply, strength: 9 } as const;
    await expect(api.gap.linkGaps({ programmeId, links: [{ ...link, siteId: null }] })).rejects.toThrow(
      "this holds for all sites",
    );
    await expect(
      api.gap.linkGaps({ programmeId, links: [{ ...link, siteId: brenna }] }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await api.gap.linkGaps({ programmeId, links: [{ ...link, siteId: fossby }] });
    expect((await rowAt(sample, "SEG-4", fossby))?.reason.linkStrength).toBe(9);
  });

  test("an executive may not", async () => {
    const sample = await begin();
    const { api } = await mintMember(sample, { role: "executive" });
    const links = [{ siteId: null, capabilityId: "SEG-4", objectiveId: sample.supply, strength: 9 } as const];
    await expect(api.gap.linkGaps({ programmeId: sample.programmeId, links })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

const lostBy = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Error) => lostRaces(error.cause as Refusal),
  );

describe("of two who change the same at once", () => {
  test("one link is stored, the other writer gets it and stores nothing of the batch", async () => {
    const sample = await begin();
    const { api, programmeId, supply, people } = sample;
    const other = await mintMember(sample, { role: "facilitator" });
    const link = { siteId: null, capabilityId: "SEG-4", objectiveId: supply } as const;
    const attempts = [
      api.gap.linkGaps({
        programmeId,
        links: [
          { ...link, strength: 9 },
          { ...link, objectiveId: people, strength: 3 },
        ],
      }),
      other.api.gap.linkGaps({ programmeId, links: [{ ...link, strength: 1 }] }),
    ];
    const outcomes = await Promise.all(attempts.map(lostBy));
    const lost = outcomes.filter((outcome) => outcome !== null);
    expect(lost).toHaveLength(1);
    const stored = outcomes[0] === null ? 9 : 1;
    expect(lost[0]).toEqual([{ key: `all/SEG-4/${supply}`, stored }]);
    const { links } = await api.objective.objectives({ programmeId });
    const kept = links.filter(({ capabilityId }) => capabilityId === "SEG-4");
    expect(kept.map(({ strength }) => strength).toSorted()).toEqual(stored === 9 ? [3, 9] : [1]);
  });

  test("one judgement is stored, and neither a second nor taking it back unseen removes it", async () => {
    const sample = await begin();
    const { api, programmeId, fossby } = sample;
    const other = await mintMember(sample, { role: "facilitator" });
    const place = { programmeId, siteId: fossby, capabilityId: "RES-1", plausibleOutageHours: null };
    const theirs = { safetyClass: "S3", plausibleOutageHours: null, note: "burner" } as const;
    await other.api.gap.judgeGap({ ...place, ...theirs });
    const race = [{ key: "RES-1", stored: theirs }];
    expect(await lostBy(api.gap.judgeGap({ ...place, safetyClass: "S1", note: "no" }))).toEqual(race);
    expect(await lostBy(api.gap.clearJudgement({ ...place, seen: { ...theirs, note: "older" } }))).toEqual(
      race,
    );
    await api.gap.clearJudgement({ ...place, seen: theirs });
    expect((await api.gap.gap({ ...place, ...final })).judgement).toBeNull();
  });
});
