import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addMonths } from "@/domain/shared/month";
import * as tables from "@/data/schema";
import { mintMember, mintProgramme, mintUser } from "@/test/factories";
import { LAST, NOW, footprint, inDatabase, plain, plan, smallProgramme } from "@/test/executive-programme";

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
