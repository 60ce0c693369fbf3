import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { COVERAGE_RULE, COVERAGE_STATES } from "@/domain/assessment/coverage-state";
import { frameworks } from "@/data/content/frameworks";
import { shippedCrosswalk } from "@/data/content/crosswalk";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

const admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
afterAll(() => admin.end());

const C2M2 = "doe-c2m2-2.1";

const linkOf = async ({ organisationId, userId }: Minted, fromItem: string, toItem: string) =>
  admin`insert into crosswalk_edges ${admin({
    organisation_id: organisationId,
    id: crypto.randomUUID(),
    from_catalogue: "rungway-maturity",
    from_item: fromItem,
    to_catalogue: C2M2,
    to_item: toItem,
    strength: "intersects",
    provenance: "Workshop of March",
    reviewer: "Ole Brandt",
    created_by: userId,
  })}`;

const answerAt = async ({ api, programmeId }: Minted, siteId: never, itemId: string, value: string) => {
  const { assessmentId } = await api.practice.startAssessment({ programmeId, catalogueId: C2M2, siteId });
  const answer = { value, target: null, rationale: "" };
  await api.practice.answerPractice({ programmeId, assessmentId, itemId, answer, expectedVersion: null });
  return assessmentId;
};

describe("coverage", () => {
  test("names every shipped framework, its states adding up to its items", async () => {
    const { api, programmeId } = await mintProgramme();
    const listed = await api.framework.frameworks({ programmeId });
    expect(listed.frameworks.map(({ catalogueId }) => catalogueId)).toEqual(frameworks.map(({ id }) => id));
    for (const { counts } of listed.frameworks) {
      const sum = COVERAGE_STATES.reduce((total, state) => total + counts[state], 0);
      expect(sum).toBe(counts.total);
      expect(counts.met).toBe(0);
    }
  });

  test("an organisation's own link stands beside the shipped ones, and none is lost", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    const item = { programmeId, catalogueId: C2M2, itemId: "ASSET-1a" };
    const before = (await api.framework.frameworkItem(item)).sources;
    const shipped = shippedCrosswalk.filter(({ to }) => to.catalogueId === C2M2 && to.itemId === "ASSET-1a");
    expect(before).toHaveLength(shipped.length);
    await linkOf(minted, "VIS-1", "ASSET-1a");
    const after = (await api.framework.frameworkItem(item)).sources;
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({
      from: { itemId: "VIS-1" },
      provenance: "Workshop of March",
      reviewer: "Ole Brandt",
      strength: "intersects",
    });
  });

  test("an answer given in the framework itself takes the place of its links, site by site", async () => {
    const minted = await mintProgramme([{}, {}]);
    const { api, programmeId, siteIds } = minted;
    const [first, second] = siteIds as never[];
    const stateOf = async (siteId: string | null) => {
      const { items } = await api.framework.framework({ programmeId, catalogueId: C2M2, siteId });
      return items.find(({ id }) => id === "ASSET-1a");
    };
    await answerAt(minted, first as never, "ASSET-1a", "LI");
    expect(await stateOf(first as never)).toMatchObject({ state: "met", isOwn: true });
    expect(await stateOf(second as never)).toMatchObject({ state: "unknown", isOwn: false });
    expect(await stateOf(null)).toMatchObject({ state: "partly", isOwn: true });
    const assessmentId = await answerAt(minted, second as never, "ASSET-1a", "FI");
    expect(await stateOf(null)).toMatchObject({ state: "met" });
    const { own } = await api.framework.frameworkItem({ programmeId, catalogueId: C2M2, itemId: "ASSET-1a" });
    expect(own).toContainEqual(
      expect.objectContaining({ assessmentId, placeName: expect.any(String), value: "FI", state: "met" }),
    );
  });

  test("every source leads to the question behind it", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const [siteId = null] = siteIds;
    const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode: "full" });
    const { sources } = await api.framework.frameworkItem({
      programmeId,
      catalogueId: C2M2,
      itemId: "ASSET-1a",
    });
    const [place] = sources.find(({ from }) => from.itemId === "VIS-1")?.places ?? [];
    expect(place).toMatchObject({ siteId, assessmentId, criterionId: "VIS-1.1.a", state: "unknown" });
  });

  test("a programme follows frameworks; an unknown one is refused, and a reader may not", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    const follow = (catalogueId: string, isFollowed = true) =>
      api.framework.followFramework({ programmeId, catalogueId, isFollowed });
    await follow(C2M2);
    await follow(C2M2);
    await follow("nist-csf-2.0");
    await follow(C2M2, false);
    const { frameworks: listed } = await api.framework.frameworks({ programmeId });
    expect(listed.filter(({ isFollowed }) => isFollowed).map(({ catalogueId }) => catalogueId)).toEqual([
      "nist-csf-2.0",
    ]);
    await expect(follow("no-such")).rejects.toThrow("does not exist");
    const auditor = await mintMember(minted, { role: "auditor" });
    const attempt = auditor.api.framework.followFramework({
      programmeId,
      catalogueId: C2M2,
      isFollowed: true,
    });
    await expect(attempt).rejects.toThrow("may not do this");
  });
});

describe("coverageFile", () => {
  test("carries every item, every link, the rule and the day, and no formula", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await linkOf(minted, "=HYPERLINK(1)", "ASSET-1a");
    const { fileName, bytes } = await api.framework.coverageFile({
      programmeId,
      catalogueId: C2M2,
      format: "csv",
    });
    expect(fileName).toMatch(/coverage \d{4}-\d\d-\d\d\.csv$/);
    const rows = parse(bytes, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
    for (const sentence of COVERAGE_RULE) expect(rows.some((row) => row[1] === sentence)).toBe(true);
    const start = rows.findIndex(([first]) => first === "Item");
    const items = new Set(rows.slice(start + 1).map(([id]) => id));
    expect(items.size).toBe(356);
    const links = rows.slice(start + 1).filter((row) => row[6] !== "");
    const isPractice = ({ to }: (typeof shippedCrosswalk)[number]) =>
      to.catalogueId === C2M2 && items.has(to.itemId);
    expect(links).toHaveLength(shippedCrosswalk.filter(isPractice).length + 1);
    expect(bytes.toString()).toContain("'=HYPERLINK");
  });

  test("is a workbook of two sheets", async () => {
    const { api, programmeId } = await mintProgramme();
    const { bytes } = await api.framework.coverageFile({ programmeId, catalogueId: C2M2, format: "xlsx" });
    const parts = unzipSync(new Uint8Array(bytes));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain('name="Coverage"');
    expect(workbook).toContain('name="About"');
  });
});
