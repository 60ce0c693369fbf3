import { describe, expect, test } from "vitest";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import { yesUpTo } from "@/test/answers";
import { answer, assess, compensatedBy } from "@/test/assess";
import { anonymous, mintMember, mintProgramme } from "@/test/factories";

const yes = (levels: LevelByCapability) =>
  Object.fromEntries([...yesUpTo(levels).keys()].map((id) => [id, answer("yes")]));

const mintSites = async () => {
  const minted = await mintProgramme([
    { name: "Aldstadt", code: "ALD" },
    { name: "Brenna", code: "BRE", isCritical: false },
    { name: "Corvane", code: "COR", isCritical: false },
  ]);
  const [aldstadt, brenna, corvane] = minted.siteIds as [SiteId, SiteId, SiteId];
  return { minted, aldstadt, brenna, corvane };
};

/** Level 2 of SEG-2 also needs VIS-2. */
const BOUNDARY = { "VIS-1": 1, "SEG-1": 1, "SEG-2": 2 } as const;

describe("heatMap", () => {
  test("supported, claimed, with compensation and unknown, in the order of the sites", async () => {
    const { minted, aldstadt, brenna } = await mintSites();
    const { api, programmeId } = minted;
    const control = compensatedBy("CC-7 data diode");
    await assess(minted, null, yes({ "GOV-1": 1 }));
    await assess(minted, aldstadt, yes({ ...BOUNDARY, "VIS-2": 1 }));
    await assess(minted, brenna, {
      ...yes(BOUNDARY),
      "SEG-3.1.a": control,
      "SEG-3.1.c": control,
      "SEG-6.1.a": answer("unknown"),
    });
    const map = await api.assessment.heatMap({ programmeId });
    const cellsOf = (id: string) => map.rows.find(({ capabilityId }) => capabilityId === id)?.cells;
    expect(map.sites.map(({ code, assessmentId }) => [code, assessmentId !== null])).toEqual([
      ["ALD", true],
      ["BRE", true],
      ["COR", false],
    ]);
    expect(cellsOf("SEG-2")).toEqual([[2, 2, 2, 2, 0], [1, 2, 1, 2, 0], null]);
    expect(cellsOf("SEG-3")?.[1]).toEqual([0, 0, 1, 1, 0]);
    expect(cellsOf("SEG-6")).toEqual([null, null, null]);
    expect(cellsOf("GOV-1")).toHaveLength(1);
    expect(map.answers.now.headline).toMatch(/is the weakest domain: \d\.\d of \d\.\d\./);
    expect(map.answers.now.subline).toContain("claimed in 1 place");
  });

  test("quick answers stay apart: the site is unknown in the map and has an indication beside it", async () => {
    const { minted, aldstadt, corvane } = await mintSites();
    const { api, programmeId } = minted;
    await assess(minted, aldstadt, yes({ "VIS-1": 1 }));
    const quick = await api.assessment.startAssessment({ programmeId, siteId: corvane, mode: "quick" });
    const open = { criterionId: "SEG-2.2.a", answer: answer("no"), expectedVersion: null };
    await api.assessment.answerCriterion({ programmeId, ...quick, ...open });
    const map = await api.assessment.heatMap({ programmeId });
    expect(map.rows.every(({ isGroupWide, cells }) => isGroupWide || cells[2] === null)).toBe(true);
    expect(map.quickLooks).toMatchObject([{ siteId: corvane, excluded: ["SEG-2"], counts: { no: 1 } }]);
  });

  test("nothing assessed yet says so", async () => {
    const { api, programmeId } = await mintProgramme();
    const map = await api.assessment.heatMap({ programmeId });
    expect(map.rows.flatMap(({ cells }) => cells).every((cell) => cell === null)).toBe(true);
    expect(map).toMatchObject({ groupAssessmentId: null, quickLooks: [], mayAssess: true });
    expect(map.answers.now.headline).toContain("Assess the first site");
  });

  test("a member of some sites sees these alone, and is told so", async () => {
    const { minted, aldstadt, brenna } = await mintSites();
    await assess(minted, aldstadt, yes({ "VIS-1": 1 }));
    await assess(minted, brenna, yes({ "VIS-1": 2 }));
    const member = await mintMember(minted, { role: "contributor", siteIds: [brenna] });
    const map = await member.api.assessment.heatMap({ programmeId: minted.programmeId });
    expect(map.sites.map(({ name }) => name)).toEqual(["Brenna"]);
    expect(map.rows.find(({ capabilityId }) => capabilityId === "VIS-1")?.cells).toEqual([[2, 2, 2, 2, 0]]);
    expect(map).toMatchObject({ isWholeOrganisation: false, mayAssess: false, maySetUpSites: false });
  });

  test("strangers and the signed out get nothing", async () => {
    const { programmeId } = await mintProgramme();
    const stranger = await mintProgramme();
    await expect(stranger.api.assessment.heatMap({ programmeId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(anonymous().assessment.heatMap({ programmeId })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});
