import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { ScoredAnswer } from "@/domain/assessment/standing";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Site } from "@/domain/footprint/site";
import { programmeTargets, type ProgrammeTargetsInput } from "@/domain/gap/programme-targets";
import { unknownLevels } from "@/domain/gap/unknown-levels";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const site = (id: string): Site => ({
  id: id as SiteId,
  siteGroupId: null,
  name: id,
  code: id,
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass: "S3",
  isCritical: true,
  downtimeCostPerHour: { low: 1, likely: 1, high: 1 },
  plausibleOutageHours: { low: 1, likely: 1, high: 1 },
  maxConcurrentPackages: 1,
});

const input: ProgrammeTargetsInput = {
  index,
  programme: { profileId: "eu-essential-nis2", startMonth: "2026-04" as Month, horizonMonths: 24 },
  overrides: [],
  today: "2026-11-18",
  measuredAgainst: "milestone",
};

describe("programmeTargets", () => {
  test.each([
    ["2026-03-01", "milestone", "2027-03"],
    ["2027-03-31", "milestone", "2027-03"],
    ["2027-04-01", "milestone", "2028-03"],
    ["2031-01-01", "milestone", "2028-03"],
    ["2026-11-18", "final", "2028-03"],
  ] as const)("on %s the %s is due at the end of %s", (today, measuredAgainst, dueMonth) => {
    expect(programmeTargets({ ...input, today, measuredAgainst }).dueMonth).toBe(dueMonth);
  });

  test("an override holds from its milestone on", () => {
    const overrides = [
      { siteId: null, capabilityId: "VIS-2", milestoneMonth: 12, level: 3 as const },
      { siteId: "brenna" as SiteId, capabilityId: "VIS-2", milestoneMonth: 12, level: 4 as const },
    ];
    const { targetsOf } = programmeTargets({ ...input, overrides });
    expect([targetsOf(null)["VIS-2"], targetsOf("brenna" as SiteId)["VIS-2"]]).toEqual([3, 4]);
  });
});

describe("unknownLevels", () => {
  const sites = [site("brenna"), site("fossby")];
  const perSite = index.model.capabilities.filter((each) => !isGroupWide(each)).map(({ id }) => id);
  const groupWide = index.model.capabilities.filter(isGroupWide).map(({ id }) => id);
  const unknownWith = (answers: Record<string, ScoredAnswer["value"]>) => {
    const standing = programmeStanding(
      index,
      sites,
      [
        {
          assessmentId: "a" as AssessmentId,
          siteId: "brenna" as SiteId,
          startedOn: "2026-10-01",
          answers: new Map(Object.entries(answers).map(([id, value]) => [id, { value, testDueOn: null }])),
        },
      ],
      input.today,
    );
    return unknownLevels({ ...input, sites, standing });
  };

  test("a site without an assessment is unknown as a whole, and so is what nobody answered for the group", () => {
    expect(unknownWith({}).slice(1)).toEqual([
      { siteId: "fossby", capabilityIds: perSite },
      { siteId: null, capabilityIds: groupWide },
    ]);
  });

  test("one answer makes a capability known, unless it is that nobody can know", () => {
    const [brenna] = unknownWith({ "SEG-4.1.a": "no", "VIS-1.1.a": "unknown" });
    expect(brenna?.capabilityIds).toEqual(perSite.filter((id) => id !== "SEG-4"));
  });
});
