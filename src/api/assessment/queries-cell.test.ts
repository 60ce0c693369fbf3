import { describe, expect, test } from "vitest";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import { yesUpTo } from "@/test/answers";
import { answer, assess, compensatedBy } from "@/test/assess";
import { mintMember, mintProgramme } from "@/test/factories";

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

describe("cell", () => {
  test("explains a claimed level by the missing prerequisite, by name and with the cell to open", async () => {
    const { minted, brenna } = await mintSites();
    const { api, programmeId } = minted;
    await assess(minted, null, yes({ "GOV-1": 1 }));
    await assess(minted, brenna, yes(BOUNDARY));
    const cell = await api.assessment.cell({ programmeId, siteId: brenna, capabilityId: "SEG-2" });
    expect(cell).toMatchObject({
      capability: { id: "SEG-2", name: "IT/OT macro-segmentation (industrial DMZ)" },
      site: { name: "Brenna", isCritical: false },
      isKnown: true,
      levels: { supported: 1, native: 2 },
      packages: [],
    });
    expect(cell.why.native).toMatchObject({
      nextLevel: 2,
      missing: [
        {
          capabilityId: "VIS-2",
          name: "Network topology and communication baseline",
          requiresLevel: 1,
          presentLevel: 0,
          cellKey: "VIS-2.BRE",
        },
      ],
      unmet: [],
    });
    expect(cell.lastAnswered?.by).toBe("Maria Keller");
  });

  test("lists the criteria from the top rung down with proof, and the compensation with its due date", async () => {
    const { minted, aldstadt } = await mintSites();
    const { api, programmeId } = minted;
    const control = { name: "CC-7 data diode", testDueOn: "2026-01-01" };
    const evidenceUrl = "https://wiki.example/dmz";
    await assess(minted, aldstadt, {
      ...yes({ "SEG-2": 1 }),
      "SEG-2.2.a": compensatedBy(control.name, control.testDueOn),
      "SEG-2.2.b": { ...answer("yes"), confidence: "verified", evidenceUrl },
    });
    const { ladder, why } = await api.assessment.cell({
      programmeId,
      siteId: aldstadt,
      capabilityId: "SEG-2",
    });
    expect(ladder.map(({ level }) => level)).toEqual([2, 1]);
    expect(ladder[0]?.steps.slice(0, 2)).toMatchObject([
      { standing: "lapsed", control },
      { standing: "yes", confidence: "verified", evidenceUrl },
    ]);
    expect(why.native?.unmet.map(({ criterion, standing }) => `${criterion.id} ${standing}`)).toContain(
      "SEG-2.2.a lapsed",
    );
  });

  test("a site nobody has assessed is unknown, and a group-wide level has a cell of its own", async () => {
    const { minted, corvane } = await mintSites();
    const { api, programmeId } = minted;
    await assess(minted, null, yes({ "GOV-1": 1 }));
    const unknown = await api.assessment.cell({ programmeId, siteId: corvane, capabilityId: "SEG-2" });
    expect(unknown).toMatchObject({ isKnown: false, assessmentId: null, lastAnswered: null });
    const once = await api.assessment.cell({ programmeId, siteId: null, capabilityId: "GOV-1" });
    expect(once).toMatchObject({ isKnown: true, site: null, levels: { supported: 1 } });
  });

  test("refuses what is no cell, and sites that are not the member's", async () => {
    const { minted, aldstadt, brenna } = await mintSites();
    const { api, programmeId } = minted;
    const refused = { code: "NOT_FOUND" };
    const cells = [
      { siteId: null, capabilityId: "SEG-2" },
      { siteId: brenna, capabilityId: "GOV-1" },
      { siteId: brenna, capabilityId: "XYZ-1" },
    ];
    for (const cell of cells)
      await expect(api.assessment.cell({ programmeId, ...cell })).rejects.toMatchObject(refused);
    const member = await mintMember(minted, { role: "site-lead", siteIds: [brenna] });
    const elsewhere = { programmeId, siteId: aldstadt, capabilityId: "SEG-2" };
    await expect(member.api.assessment.cell(elsewhere)).rejects.toMatchObject(refused);
    const stranger = await mintProgramme();
    await expect(stranger.api.assessment.cell(elsewhere)).rejects.toMatchObject(refused);
  });
});
