import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { organisationLevels, type AssessedSite } from "@/domain/assessment/organisation-levels";
import { siteLevels } from "@/domain/assessment/site-levels";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import { yesUpTo } from "@/test/answers";

const NONE: AnswersById = new Map();

const organisation = yesUpTo({ "CMP-1": 3, "GOV-1": 2 });
const siteAt = (inventoryLevel: MaturityLevel, isCritical: boolean, answers = NONE): AssessedSite => ({
  isCritical,
  levels: siteLevels(
    index,
    new Map([...yesUpTo({ "VIS-1": inventoryLevel }), ...answers]),
    organisation,
    "2026-11-18",
  ),
});

describe("organisationLevels", () => {
  test("rolls a site capability up and shows how many sites have which level", () => {
    const rolled = organisationLevels(index, [siteAt(3, true), siteAt(2, true), siteAt(1, false)]);
    expect(rolled.get("VIS-1")).toMatchObject({
      supported: 2,
      supportedWithCompensation: 2,
      sitesAtLeast: [3, 3, 2, 1, 0],
    });
    expect(rolled.size).toBe(35);
  });

  test("a group-wide level waits for the roll-up of the sites, not for the last site", () => {
    expect(organisationLevels(index, [siteAt(2, true), siteAt(0, false)]).get("CMP-1")).toMatchObject({
      supported: 3,
      missing: [],
    });
    const held = organisationLevels(index, [siteAt(2, true), siteAt(1, true)]).get("CMP-1");
    expect(held).toMatchObject({ supported: 2, supportedWithCompensation: 2, sitesAtLeast: [2, 2, 2, 2, 0] });
    expect(held?.missing).toEqual([
      {
        prerequisite: expect.objectContaining({ requiresCapabilityId: "VIS-1", requiresLevel: 2 }),
        presentLevel: 1,
      },
    ]);
  });

  test("a site that answered differently counts with its own level", () => {
    const departs: AnswersById = new Map([["GOV-1.1.a", { value: "no", testDueOn: null }]]);
    const rolled = organisationLevels(index, [siteAt(1, true), siteAt(1, true, departs)]);
    expect(rolled.get("GOV-1")).toMatchObject({ supported: 1, sitesAtLeast: [2, 1, 1, 0, 0] });
  });

  test("an organisation without sites stands for itself", () => {
    const itself = { isCritical: true, levels: siteLevels(index, NONE, organisation, "2026-11-18") };
    expect(organisationLevels(index, [itself]).get("GOV-1")?.supported).toBe(2);
    expect(organisationLevels(index, []).get("GOV-1")?.supported).toBe(0);
  });
});
