import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { answerInput } from "@/domain/assessment/answer";
import type { AssessmentId, InitiativeId, SiteId, WorkPackageId, ZoneId } from "@/domain/shared/ids";
import { addMonths, monthOf } from "@/domain/shared/month";
import { inProgramme } from "@/data/access/authorise";
import * as tables from "@/data/schema";
import { mintMember, mintProgramme, mintUser, type Minted } from "@/test/factories";

const NOW = monthOf(new Date().toISOString());
const LAST = addMonths(NOW, 23);

const plain = (text: string) => text.replaceAll("\u00A0", " ");

const inDatabase = <T>(
  { userId, programmeId }: Minted,
  work: (tx: Parameters<Parameters<typeof inProgramme>[2]>[0]) => Promise<T>,
) => inProgramme({ userId, sessionEpoch: 0 }, programmeId, work);

type Answer = z.input<typeof answerInput>;

const NOTES = { rationale: "", evidenceUrl: null, confidence: "stated" } as const;
const YES: Answer = { value: "yes", ...NOTES };
const NO: Answer = { value: "no", ...NOTES };
const COMPENSATED: Answer = {
  value: "compensated",
  ...NOTES,
  control: { name: "Key switch", testDueOn: "2099-01-01" },
};

const answering =
  ({ api, programmeId }: Minted, assessmentId: AssessmentId) =>
  async (answer: Answer, criterionIds: readonly string[]) => {
    for (const criterionId of criterionIds)
      await api.assessment.answerCriterion({
        programmeId,
        assessmentId,
        criterionId,
        answer,
        expectedVersion: null,
      });
  };

const assess = (minted: Minted, siteId: SiteId | undefined) =>
  minted.api.assessment.startAssessment({
    programmeId: minted.programmeId,
    siteId: siteId ?? null,
    mode: "full",
    carryOver: false,
  });

const VIS_1_1 = ["VIS-1.1.a", "VIS-1.1.e"];
const VIS_1_2 = ["VIS-1.2.a", "VIS-1.2.b", "VIS-1.2.c", "VIS-1.2.d", "VIS-1.2.e"];
const RES_1_2 = ["RES-1.2.a", "RES-1.2.b", "RES-1.2.c"];

/**
 * Aldstadt (critical, S3): VIS-1 at 1 in January, at 2 now; RES-1 at 1. Brenna (S1): VIS-1 at 1, its safety criterion
 * compensated. Nothing else is known. Final targets of the profile in 24 months: 71 steps, 47 of them asked per site.
 */
const smallProgramme = async () => {
  const minted = await mintProgramme([
    { name: "Aldstadt", safetyClass: "S3", isCritical: true },
    { name: "Brenna", safetyClass: "S1", isCritical: false },
  ]);
  const { api, programmeId, siteIds } = minted;
  const [aldstadt, brenna] = siteIds;
  await api.programme.changeProgramme({
    programmeId,
    name: "OT security programme",
    profileId: "eu-essential-nis2",
    startMonth: NOW,
    horizonMonths: 24,
    currency: "EUR",
    seen: await api.programme.programme({ programmeId }),
  });
  const january = await assess(minted, aldstadt);
  await answering(minted, january.assessmentId)(YES, [...VIS_1_1, "RES-1.1.a"]);
  const atBrenna = answering(minted, (await assess(minted, brenna)).assessmentId);
  await atBrenna(YES, VIS_1_1);
  await atBrenna(NO, VIS_1_2.slice(0, 4));
  await atBrenna(COMPENSATED, ["VIS-1.2.e"]);
  await inDatabase(minted, (tx) =>
    tx
      .update(tables.assessments)
      .set({ startedOn: "2026-01-15" })
      .where(eq(tables.assessments.programmeId, programmeId)),
  );
  const atAldstadt = answering(minted, (await assess(minted, aldstadt)).assessmentId);
  await atAldstadt(YES, [...VIS_1_1, ...VIS_1_2, "RES-1.1.a"]);
  await atAldstadt(NO, RES_1_2);
  return { ...minted, aldstadt, brenna };
};

/** P-1 lifts RES-1 at Aldstadt in the last month, P-2 lifts VIS-1 at Brenna and has no place. */
const plan = (minted: Awaited<ReturnType<typeof smallProgramme>>) =>
  inDatabase(minted, async (tx) => {
    const { organisationId, programmeId, userId, aldstadt, brenna } = minted;
    const tenant = { organisationId, programmeId };
    const initiativeId = randomUUID() as InitiativeId;
    await tx
      .insert(tables.initiatives)
      .values({ ...tenant, id: initiativeId, catalogueId: "INI-01", name: "Backup", domainId: "RES" });
    const work = (
      code: string,
      siteId: SiteId | undefined,
      capabilityId: string,
      from: number,
      to: number,
    ) => ({
      ...tenant,
      id: randomUUID() as WorkPackageId,
      initiativeId,
      siteId: siteId ?? null,
      code,
      name: "Backup",
      domainId: "RES",
      stage: "pilot",
      durationPeriods: 3,
      roles: {},
      cost: 40_000,
      cutoverOutageHours: 0,
      riskReduction: 1,
      lifts: [{ capabilityId, from, to }],
    });
    await tx.insert(tables.workPackages).values([
      { ...work("P-1", aldstadt, "RES-1", 1, 3), startMonth: addMonths(LAST, -2) },
      { ...work("P-2", brenna, "VIS-1", 1, 2), unplacedReason: "needs 18 h, 0 h granted" },
    ]);
    await tx.insert(tables.budgets).values([
      { ...tenant, fromMonth: NOW, amount: 25_000 },
      { ...tenant, fromMonth: addMonths(NOW, 3), amount: 5_000 },
    ]);
    await tx.insert(tables.plans).values({
      ...tenant,
      number: 1,
      method: "list-schedule",
      starts: {},
      violationCount: 0,
      createdBy: userId,
    });
  });

const footprint = (minted: Awaited<ReturnType<typeof smallProgramme>>) =>
  inDatabase(minted, async (tx) => {
    const { organisationId, programmeId, aldstadt } = minted;
    if (!aldstadt) throw new Error("the programme has a first site");
    const place = { organisationId, programmeId, siteId: aldstadt };
    const zoneId = randomUUID() as ZoneId;
    await tx
      .insert(tables.zones)
      .values({ ...place, id: zoneId, name: "Cell 1", purdueLevel: "2", addressRanges: [] });
    const asset = (number: number) => ({
      ...place,
      id: randomUUID() as typeof tables.assets.$inferInsert.id,
      zoneId: number === 1 ? zoneId : null,
      label: `PLC ${number}`,
      name: `PLC ${number}`,
      ipAddresses: [],
      macAddresses: [],
      protocols: [],
      externalSource: "test",
      externalId: `${number}`,
      searchText: `plc ${number}`,
    });
    await tx.insert(tables.assets).values([1, 2, 3].map(asset));
    await tx.insert(tables.outageGrants).values([
      { ...place, month: addMonths(NOW, 5), hours: 24 },
      { ...place, month: addMonths(NOW, 2), hours: 12 },
      { ...place, month: addMonths(NOW, -1), hours: 96 },
    ]);
  });

describe("executivePage of a small programme", () => {
  test("says what a hand computation says", async () => {
    const minted = await smallProgramme();
    await plan(minted);
    await footprint(minted);
    const report = await minted.api.report.executivePage({ programmeId: minted.programmeId });
    const { page, trend, change } = report;
    // VIS-1 at 2 of 2 and RES-1 at 1 of 3 in the critical site, of 71 steps; 2 steps in January.
    expect(plain(page.headline)).toMatch(
      /^We support at least 4 % of our target, 1 point more than in January 2026\./,
    );
    expect(page.subline).toBe(
      `The plan fits all granted outages and is €10\u00A0k over the envelope. ` +
        `One package finds no place before the plan ends in ${monthWords(LAST)}.`,
    );
    expect(
      page.figures.map(({ value, context, alert }) => plain([value, context, alert?.text].join(" | "))),
    ).toEqual([
      "≥ 4 % | 3 of 71 level steps | ",
      "2 | 1 compensated | 1 not",
      "1 of 2 | no conflict | 1 without a place",
      "€40 k | of €30 k envelope | €10 k over",
      "1 | all dated, 0 expired, next ends 1 Jan 2099 | ",
      "56 of 59 | at 2 sites and in the group | ",
    ]);
    expect(change).toMatchObject({ since: "2026-01-15", points: { VIS: 8, RES: 0 } });
    expect(trend.verified.map(({ share }) => Math.round(share * 71))).toEqual([2, 3]);
    // RES-1 at 3 needs RES-5, which nobody lifts: the plan brings one step.
    expect(trend.planned.slice(-2).map(({ share }) => Math.round(share * 71))).toEqual([3, 4]);
    expect(page.domains.find(({ domainId }) => domainId === "RES")).toMatchObject({
      supportedMean: 1 / 6,
      forecastMean: 2 / 6,
    });
    expect(page.sites).toMatchObject([
      {
        name: "Aldstadt",
        share: { supportedSteps: 3, targetSteps: 47, isLowerBound: true },
        unknown: { count: 22, of: 24 },
        nextOutage: { month: addMonths(NOW, 2), hours: 12 },
        unassignedAssets: { count: 2, of: 3 },
      },
      { name: "Brenna", share: { supportedSteps: 1 }, nextOutage: null, unassignedAssets: null },
    ]);
  });

  test("its figures are the rows behind their doors", async () => {
    const { api, programmeId } = await smallProgramme();
    const [{ page }, safety] = await Promise.all([
      api.report.executivePage({ programmeId }),
      api.gap.rankedGaps({ programmeId, only: "safety" }),
    ]);
    expect(page.figures[1]?.value).toBe(String(safety.foundCount));
    expect(page.figures[1]?.door).toEqual({ screen: "gaps", filter: { only: "safety" } });
  });

  test("a cut-over that waits for a signature needs a person", async () => {
    const minted = await smallProgramme();
    await plan(minted);
    const { api, programmeId } = minted;
    const workPackageId = await inDatabase(minted, async (tx) => {
      const [row] = await tx
        .update(tables.workPackages)
        .set({ cutoverOutageHours: 18 })
        .where(and(eq(tables.workPackages.programmeId, programmeId), eq(tables.workPackages.code, "P-1")))
        .returning({ id: tables.workPackages.id });
      if (!row) throw new Error("the plan has P-1");
      return row.id;
    });
    await api.governance.proposeApproval({ programmeId, workPackageId });
    const { page } = await api.report.executivePage({ programmeId });
    expect(page.needs).toContainEqual({
      severity: null,
      title: "P-1: the cut-over at Aldstadt waits for IT and operations",
      detail: `Backup: 18 h in ${monthWords(LAST)}`,
      due: `${LAST}-01`,
      door: { screen: "roadmap", filter: { package: "P-1" } },
    });
  });

  test("a member of one site sees a page of that site alone", async () => {
    const minted = await smallProgramme();
    await plan(minted);
    const { brenna, programmeId } = minted;
    const member = await mintMember(minted, { role: "executive", siteIds: brenna ? [brenna] : [] });
    const report = await member.api.report.executivePage({ programmeId });
    expect(report.isWholeOrganisation).toBe(false);
    expect(report.page.sites.map(({ name }) => name)).toEqual(["Brenna"]);
    expect(report.page.figures[0]?.context).toBe("1 of 71 level steps");
    expect(JSON.stringify(report)).not.toMatch(/Aldstadt|P-1\b/);
  });

  test("another organisation's programme is not there", async () => {
    const { programmeId } = await mintProgramme();
    const stranger = await mintUser();
    await expect(stranger.api.report.executivePage({ programmeId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("executivePage before everything is there", () => {
  test("a programme without a site says what comes first, and calls nothing zero", async () => {
    const { api, programmeId } = await mintProgramme([]);
    const { page, trend, change, verifiedOn } = await api.report.executivePage({ programmeId });
    expect(page.missing).toBe("no-sites");
    expect(page.headline).toMatch(/^No site is named yet\./);
    expect(page.figures.slice(0, 4).map(({ value }) => value)).toEqual([
      "unknown",
      "unknown",
      "none",
      "unknown",
    ]);
    expect([trend.verified, trend.planned, change, verifiedOn]).toEqual([[], [], null, null]);
  });

  test("a site without an assessment is unknown", async () => {
    const { api, programmeId } = await mintProgramme();
    const { page } = await api.report.executivePage({ programmeId });
    expect(page.missing).toBe("no-assessment");
    expect(page.sites).toMatchObject([{ share: null, unknown: { count: 24, of: 24 } }]);
    expect(page.domains.map(({ supportedMean }) => supportedMean)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

function monthWords(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}
