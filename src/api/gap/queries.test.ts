import { describe, expect, test } from "vitest";
import type { GapRow } from "@/api/gap/describe-gaps";
import { inProgramme } from "@/data/access/authorise";
import { newId } from "@/data/new-id";
import { initiatives, outageGrants, workPackages } from "@/data/schema";
import type { SiteId } from "@/domain/shared/ids";
import { addMonths, monthOf } from "@/domain/shared/month";
import { answer, assess, compensatedBy } from "@/test/assess";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";
import { mintGapSample } from "@/test/gap-sample";

const final = { measuredAgainst: "final" } as const;
const nameOf = ({ capabilityId, siteName }: GapRow) => `${capabilityId} ${siteName}`;
const NEXT_MONTH = addMonths(monthOf(new Date().toISOString()), 1);

/** A package at a site that lifts one capability from 0 to 2. */
const addPackage = async (
  { userId, programmeId, organisationId }: Minted,
  fields: { siteId: SiteId; code: string; capabilityId: string; cutoverOutageHours: number },
) => {
  const { capabilityId, ...rest } = fields;
  await inProgramme({ userId, sessionEpoch: 0 }, programmeId, async (tx) => {
    const initiativeId = newId<"initiative">();
    const own = { organisationId, programmeId, domainId: "SEG", name: "Split the cells" };
    await tx.insert(initiatives).values({ ...own, id: initiativeId, catalogueId: fields.code });
    await tx.insert(workPackages).values({
      ...own,
      ...rest,
      id: newId<"work-package">(),
      initiativeId,
      stage: "pilot",
      durationPeriods: 2,
      roles: {},
      cost: 1,
      riskReduction: 1,
      lifts: [{ capabilityId, from: 0, to: 2 }],
    });
  });
};

const grantOutage = ({ userId, programmeId, organisationId }: Minted, siteId: SiteId, hours: number) =>
  inProgramme({ userId, sessionEpoch: 0 }, programmeId, (tx) =>
    tx.insert(outageGrants).values({ organisationId, programmeId, siteId, month: NEXT_MONTH, hours }),
  );

describe("rankedGaps", () => {
  test("safety class first, then money × link × levels, then money; unlinked S3 stands above all money", async () => {
    const { api, programmeId } = await mintGapSample();
    const { rows, openCount, countBySafetyClass, headline } = await api.gap.rankedGaps({
      programmeId,
      ...final,
    });
    expect(rows.map((row) => [row.rank, nameOf(row), row.safetyClass, row.score.likely])).toEqual([
      [1, "SEG-3 Brenna", "S3", 61_000 * 48],
      [2, "VIS-1 Brenna", "S3", 0],
      [3, "RES-1 Fossby", "S0", 47_000 * 72 * 3],
      [4, "IDA-1 Brenna", "S0", (61_000 * 48 * 3 * 2) / 9],
      [5, "SEG-4 Fossby", "S0", 0],
      [6, "SEG-4 Brenna", "S0", 0],
    ]);
    expect(openCount).toBe(6);
    expect(countBySafetyClass).toEqual({ S3: 2, S2: 0, S1: 0, S0: 4 });
    expect(headline).toBe(
      "Two of 6 gaps can harm people; they come first, whatever the cost. There is no plan for them yet.",
    );
  });

  test("a row explains itself from stored numbers", async () => {
    const { api, programmeId, people } = await mintGapSample();
    const [first] = (await api.gap.rankedGaps({ programmeId, ...final })).rows;
    expect(first).toMatchObject({
      supportedLevel: 0,
      targetLevel: 1,
      exposure: { low: 480_000, likely: 2_928_000, high: 8_640_000 },
      objective: { id: people, name: "No harm to people", strength: 9 },
      reason: { linkStrength: 9, levels: 1, plausibleOutageHours: { low: 12, likely: 48, high: 96 } },
      isCompensated: false,
      isJudged: false,
    });
    expect(first?.why).toBe("S3 comes first. €61\u00A0k/h × 48 h × link 9 of 9 × 1 level = €2.9\u00A0M");
  });

  test("the milestone of the year asks for less than the final target", async () => {
    const { api, programmeId } = await mintGapSample();
    const [milestone, end] = await Promise.all([
      api.gap.rankedGaps({ programmeId }),
      api.gap.rankedGaps({ programmeId, ...final }),
    ]);
    const targetOf = (rows: readonly GapRow[]) => rows.find(({ capabilityId }) => capabilityId === "RES-1");
    expect(targetOf(milestone.rows)?.targetLevel).toBeLessThanOrEqual(targetOf(end.rows)?.targetLevel ?? 0);
    expect(end.targetsDue.final).toBe("2028-03");
    expect(milestone.targetsDue).toEqual(end.targetsDue);
  });

  test("pages follow one another without a gap or a repeat, under a filter too", async () => {
    const { api, programmeId } = await mintGapSample();
    const whole = await api.gap.rankedGaps({ programmeId, ...final });
    const pages: GapRow[][] = [];
    let cursor: number | null = 0;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof api.gap.rankedGaps>> = await api.gap.rankedGaps({
        programmeId,
        ...final,
        cursor,
        limit: 4,
      });
      pages.push(page.rows);
      cursor = page.nextCursor;
    }
    expect(pages.map((rows) => rows.length)).toEqual([4, 2]);
    expect(pages.flat()).toEqual(whole.rows);
    const second = await api.gap.rankedGaps({ programmeId, ...final, only: "S0", cursor: 2, limit: 2 });
    expect(second.rows.map(({ rank }) => rank)).toEqual([5, 6]);
    expect(second.nextCursor).toBeNull();
  });

  test("a filter narrows the rows and keeps their ranks", async () => {
    const { api, programmeId, siteIds, supply } = await mintGapSample();
    const ranksOf = async (filter: object) => {
      const { rows, foundCount } = await api.gap.rankedGaps({ programmeId, ...final, ...filter });
      expect(foundCount).toBe(rows.length);
      return rows.map(({ rank }) => rank);
    };
    expect(await ranksOf({ text: "SEG-4" })).toEqual([5, 6]);
    expect(await ranksOf({ text: "boundary FOSSBY" })).toEqual([5]);
    expect(await ranksOf({ text: "lindt" })).toEqual([3, 4]);
    expect(await ranksOf({ siteId: siteIds[1] })).toEqual([3, 5]);
    expect(await ranksOf({ siteId: "group" })).toEqual([]);
    expect(await ranksOf({ objectiveId: supply })).toEqual([3, 4]);
    expect(await ranksOf({ only: "safety" })).toEqual([1, 2]);
    expect(await ranksOf({ only: "S2" })).toEqual([]);
  });

  test("what nobody could answer is counted, not ranked", async () => {
    const sample = await mintGapSample();
    const { api, programmeId } = sample;
    const before = await api.gap.rankedGaps({ programmeId, ...final });
    expect(before.unknown.places).toEqual(["Brenna", "Fossby", "all sites at once"]);
    await assess(sample, null, { "GOV-1.1.a": answer("no") });
    const after = await api.gap.rankedGaps({ programmeId, ...final });
    expect(after.unknown.levels).toBe(before.unknown.levels - 1);
    expect(after.rows.map(nameOf)).toContain("GOV-1 null");
  });

  test("names the control that compensates, and says so", async () => {
    const minted = await mintProgramme([{ name: "Brenna" }]);
    const { api, programmeId, siteIds } = minted;
    const [brenna = null] = siteIds;
    await assess(minted, brenna, {
      "SEG-3.1.a": answer("no"),
      "SEG-3.1.c": compensatedBy("CC-4 key switch"),
    });
    const [row] = (await api.gap.rankedGaps({ programmeId, ...final })).rows;
    expect(row).toMatchObject({
      safetyClass: "S3",
      isCompensated: true,
      controlNames: ["CC-4 key switch"],
    });
  });

  test("next outage and package: none yet, none granted, too short, granted, not needed", async () => {
    const sample = await mintGapSample();
    const { api, programmeId, siteIds } = sample;
    const [brenna, fossby] = siteIds;
    if (!brenna || !fossby) throw new Error("two sites");
    const first = async () => (await api.gap.rankedGaps({ programmeId, ...final })).rows[0];
    expect(await first()).toMatchObject({ packages: [], outage: { kind: "none", neededHours: null } });
    await addPackage(sample, { siteId: fossby, code: "P-01", capabilityId: "SEG-3", cutoverOutageHours: 18 });
    expect(await first()).toMatchObject({ packages: [] });
    await addPackage(sample, { siteId: brenna, code: "P-02", capabilityId: "SEG-3", cutoverOutageHours: 18 });
    expect(await first()).toMatchObject({
      packages: [{ code: "P-02" }],
      outage: { kind: "none", neededHours: 18 },
    });
    const { headline } = await api.gap.rankedGaps({ programmeId, ...final });
    expect(headline).toContain("One has no package and one has no outage.");
    await grantOutage(sample, brenna, 8);
    expect(await first()).toMatchObject({ outage: { kind: "too-short", neededHours: 18, longestHours: 8 } });
    await inProgramme({ userId: sample.userId, sessionEpoch: 0 }, programmeId, (tx) =>
      tx.update(outageGrants).set({ hours: 24 }),
    );
    expect(await first()).toMatchObject({ outage: { kind: "granted", month: NEXT_MONTH, hours: 24 } });
    await addPackage(sample, { siteId: fossby, code: "P-03", capabilityId: "RES-1", cutoverOutageHours: 0 });
    const { rows } = await api.gap.rankedGaps({ programmeId, ...final });
    expect(rows[2]).toMatchObject({ packages: [{ code: "P-03" }], outage: { kind: "not-needed" } });
  });

  test("a member of one site sees its gaps and no other", async () => {
    const sample = await mintGapSample();
    const { programmeId, siteIds } = sample;
    const [brenna, fossby] = siteIds;
    if (!brenna || !fossby) throw new Error("two sites");
    const { api } = await mintMember(sample, { role: "site-lead", siteIds: [fossby] });
    const { rows, unknown } = await api.gap.rankedGaps({ programmeId, ...final });
    expect(rows.map((row) => [row.rank, nameOf(row)])).toEqual([
      [1, "RES-1 Fossby"],
      [2, "SEG-4 Fossby"],
    ]);
    expect(unknown.places).not.toContain("Brenna");
    await expect(api.gap.gap({ programmeId, siteId: brenna, capabilityId: "SEG-3" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await api.gap.gapsCsv({ programmeId, ...final })).text).not.toContain("Brenna");
  });

  test("an empty programme says what belongs here", async () => {
    const { api, programmeId } = await mintProgramme();
    const page = await api.gap.rankedGaps({ programmeId });
    expect(page).toMatchObject({ isAssessed: false, openCount: 0, rows: [], nextCursor: null, stakes: [] });
    expect(page.headline).toContain("Gaps appear here once a site is assessed");
  });
});

describe("gap", () => {
  test("says why the level stands there, what is unmet, and how every objective is linked", async () => {
    const { api, programmeId, siteIds, people, supply } = await mintGapSample();
    const [brenna = null] = siteIds;
    const found = await api.gap.gap({ programmeId, siteId: brenna, capabilityId: "SEG-3", ...final });
    expect(found).toMatchObject({
      targetLevel: 1,
      claimedLevel: 0,
      capability: { id: "SEG-3", domainName: "Segmentation" },
      site: { name: "Brenna", safetyClass: "S3" },
      row: { rank: 1 },
      rankedCount: 6,
      judgement: null,
    });
    expect(found.unmet.map(({ id, isSafety, standing }) => [id, isSafety, standing])).toContainEqual([
      "SEG-3.1.c",
      true,
      "not-answered",
    ]);
    expect(found.unmet.every(({ level }) => level <= 1)).toBe(true);
    expect(
      found.links.map(({ objectiveId, strength, atAllSites, here }) => [
        objectiveId,
        strength,
        atAllSites,
        here,
      ]),
    ).toEqual([
      [people, 9, 9, null],
      [supply, 0, null, null],
    ]);
    expect(found.capability.compensations.length).toBeGreaterThan(0);
  });

  test("a level that rests on another names what is missing", async () => {
    const minted = await mintProgramme([{ name: "Brenna" }]);
    const [brenna = null] = minted.siteIds;
    const upTo2 = ["1.a", "2.a", "2.b", "2.c", "2.e"].map((id) => [`SEG-2.${id}`, answer("yes")]);
    await assess(minted, brenna, Object.fromEntries(upTo2));
    const { api, programmeId } = minted;
    const found = await api.gap.gap({ programmeId, siteId: brenna, capabilityId: "SEG-2", ...final });
    expect([found.claimedLevel, found.row?.supportedLevel]).toEqual([2, 1]);
    expect(found.missing.map(({ capabilityName }) => capabilityName)).toContain(
      "Network topology and communication baseline",
    );
  });

  test("a closed gap has no row, an unknown place is not found", async () => {
    const { api, programmeId, siteIds } = await mintGapSample();
    const [, fossby = null] = siteIds;
    const closed = await api.gap.gap({ programmeId, siteId: fossby, capabilityId: "VIS-5" });
    expect(closed.row).toBeNull();
    const missing = { code: "NOT_FOUND" };
    await expect(api.gap.gap({ programmeId, siteId: fossby, capabilityId: "XXX-9" })).rejects.toMatchObject(
      missing,
    );
    await expect(api.gap.gap({ programmeId, siteId: null, capabilityId: "SEG-2" })).rejects.toMatchObject(
      missing,
    );
    await expect(api.gap.gap({ programmeId, siteId: fossby, capabilityId: "GOV-1" })).rejects.toMatchObject(
      missing,
    );
  });
});

describe("sensitivity", () => {
  test("an estimate that reaches the top is named with what enters and leaves; fewer than ten gaps are stable", async () => {
    const { api, programmeId } = await mintGapSample();
    expect(await api.gap.sensitivity({ programmeId, ...final })).toEqual({ topCount: 6, suppositions: [] });
  });
});
