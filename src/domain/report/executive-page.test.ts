import { describe, expect, test } from "vitest";
import {
  ALDSTADT,
  BRENNA,
  GRENOIX,
  NOTHING_ASSESSED,
  PEOPLE,
  PLAN,
  exactly,
  figuresOf,
  pageWith,
  plain,
  state,
} from "@/test/executive-sample";

describe("executivePage with an assessment and a plan", () => {
  const page = pageWith();

  test("says the share of target, what holds back, and whether the plan fits", () => {
    expect(page.missing).toBeNull();
    expect(plain(page.headline)).toBe("We support 50 % of our target. Governance holds us back: 1.0 of 3.0.");
    expect(page.subline).toBe("The plan fits all granted outages and the budget.");
  });

  test("has six figures, each with its denominator", () => {
    expect(figuresOf()).toEqual([
      "Target supported | 50 % | 5 of 10 level steps",
      "Safety gaps open | 1 | 1 compensated",
      "Packages planned | 40 of 40 | no conflict",
      "Money planned | €1.10 M | of €4.70 M envelope",
      "Consciously open | 0 | no gap is compensated",
      "Unknown | 2 of 10 | all at Grenoix",
    ]);
    expect(page.figures.every(({ door }) => door.screen.length > 0)).toBe(true);
  });

  test("domains stand with mean, target, floor and unknowns; one without a target is left out", () => {
    expect(page.domains).toMatchObject([
      {
        domainId: "VIS",
        supportedMean: 2,
        targetMean: 2,
        floor: { level: 2, capabilityId: "VIS-1" },
        unknown: { count: 0, of: 3 },
      },
      {
        domainId: "SEG",
        isUnderAll: false,
        supportedMean: 1,
        claimedMean: 1,
        forecastMean: 1.5,
        targetMean: 2.5,
        share: { supportedSteps: 2, targetSteps: 5, isLowerBound: false },
        floor: { level: 1, capabilityId: "SEG-2" },
        unknown: { count: 2, of: 6 },
      },
      {
        domainId: "GOV",
        isUnderAll: true,
        share: { supportedSteps: 1, targetSteps: 3 },
        unknown: { count: 0, of: 1 },
      },
    ]);
  });

  test("a site with unknowns has a lower bound, and facts nobody gave stay unknown", () => {
    expect(page.sites).toEqual([
      {
        siteId: ALDSTADT.id,
        name: "Aldstadt",
        isCritical: true,
        share: { supportedSteps: 6, targetSteps: 7, isLowerBound: false },
        unknown: { count: 0, of: 3 },
        nextOutage: null,
        unassignedAssets: null,
      },
      {
        siteId: BRENNA.id,
        name: "Brenna",
        isCritical: true,
        share: { supportedSteps: 3, targetSteps: 7, isLowerBound: false },
        unknown: { count: 0, of: 3 },
        nextOutage: { month: "2026-12", hours: 12 },
        unassignedAssets: { count: 41, of: 204 },
      },
      {
        siteId: GRENOIX.id,
        name: "Grenoix",
        isCritical: false,
        share: { supportedSteps: 1, targetSteps: 7, isLowerBound: true },
        unknown: { count: 2, of: 3 },
        nextOutage: null,
        unassignedAssets: null,
      },
    ]);
  });

  test("an objective shows safety and money side by side", () => {
    expect(page.objectives).toEqual([
      {
        objectiveId: PEOPLE.id,
        name: "No harm to people",
        owner: "R. Haas",
        safetyClass: "S3",
        exposure: exactly(2 * 61_000 * 48),
        gapCount: 2,
        packageCount: 5,
      },
    ]);
  });

  test("what is answered needs nobody; what is unknown does", () => {
    expect(page.needs.map(({ severity, title }) => [severity, title])).toEqual([
      ["attention", "Grenoix: 2 of 3 levels unknown"],
    ]);
  });
});

describe("executivePage when something is wrong", () => {
  test("a safety gap with neither package nor compensation stands first, with the date of the decision", () => {
    const page = pageWith({
      stateBySite: new Map([
        [BRENNA.id, state({ "VIS-1": 2, "SEG-2": 3, "SEG-3": 0 }, { unmet: ["SEG-3.2.a"] })],
      ]),
      plan: { ...PLAN, answeredGapKeys: new Set(), violationCount: 1, plannedCost: 4_900_000 },
      consciouslyOpen: { count: 14, undatedCount: 0, expiredCount: 2, nextEnd: "2027-03-03" },
      reportedNeeds: [
        {
          severity: "stop",
          title: "Signature",
          detail: "",
          due: "2026-11-20",
          door: { screen: "roadmap", filter: {} },
        },
      ],
    });
    expect(page.needs.map(({ severity, title, due }) => [severity, plain(title), due])).toEqual([
      ["stop", "Signature", "2026-11-20"],
      ["stop", "Brenna: 1 safety gap with neither a package nor a compensation", "2026-11-26"],
      ["stop", "Two compensations have expired", null],
      ["stop", "The plan has 1 conflict with limits", null],
      ["attention", "The plan is €200 k over the envelope", "2026-11-26"],
      ["attention", "Aldstadt: not assessed yet", null],
      ["attention", "Grenoix: not assessed yet", null],
    ]);
    expect(page.figures.map(({ alert }) => alert && plain(alert.text))).toEqual([
      null,
      "1 not",
      null,
      "€200 k over",
      "2 expired",
      null,
    ]);
    expect(page.subline).toBe("The plan has 1 conflict with limits. One safety gap has no package.");
  });

  test("a package without a place is named with its reason; on-time packages leave it out", () => {
    const unplaced = [
      { code: "P-16", name: "Safety separation", reason: "needs 30 h, 0 h granted", isForSafety: true },
    ];
    const plan = { ...PLAN, unplaced, progress: { lateCount: 1, verifiedCount: 9 } };
    const page = pageWith({ plan });
    expect(page.needs[0]).toMatchObject({
      severity: "stop",
      title: "P-16 Safety separation finds no place before March 2028",
      detail: "needs 30 h, 0 h granted",
    });
    expect(figuresOf({ plan })[2]).toBe(
      "Packages on time | 38 of 40 | 9 verified on the floor | attention: 1 late",
    );
    expect(page.subline).toContain("One package finds no place before the plan ends in March 2028.");
  });

  test("an unknown critical site makes the shares lower bounds", () => {
    const page = pageWith({
      stateBySite: new Map([[ALDSTADT.id, state({ "VIS-1": 2, "SEG-2": 3, "SEG-3": 2 })]]),
      organisationLevels: new Map(["VIS-1", "SEG-2", "SEG-3"].map((id) => [id, { supported: 1 }])),
    });
    expect(plain(page.headline)).toMatch(/^We support at least 40 % of our target\./);
    expect(page.figures[0]?.value).toBe("≥\u00A040\u00A0%");
    expect(page.domains.find(({ domainId }) => domainId === "SEG")?.share.isLowerBound).toBe(true);
  });
});

describe("executivePage before everything is there", () => {
  test("without a plan", () => {
    const page = pageWith({ plan: null });
    expect(page.missing).toBe("no-plan");
    expect(page.subline).toBe("There is no plan yet: 5 gaps without a date.");
    expect(figuresOf({ plan: null }).slice(2, 4)).toEqual([
      "Packages planned | none | no plan yet",
      "Money planned | unknown | no plan yet",
    ]);
    expect(page.objectives[0]?.packageCount).toBeNull();
    expect(page.domains[0]?.forecastMean).toBeNull();
    expect(page.reactivePackageCount).toBeNull();
    expect(page.needs.map(({ title }) => title)).toContain("No plan yet: 5 gaps have no date");
  });

  test("without an assessment nothing is called zero", () => {
    const page = pageWith({ ...NOTHING_ASSESSED, plan: null });
    expect(page.missing).toBe("no-assessment");
    expect(page.headline).toMatch(/^We do not know yet where we stand\./);
    expect(figuresOf({ ...NOTHING_ASSESSED, plan: null })).toEqual([
      "Target supported | unknown | no assessment yet",
      "Safety gaps open | unknown | no assessment yet",
      "Packages planned | none | no plan yet",
      "Money planned | unknown | no plan yet",
      "Consciously open | 0 | no gap is compensated",
      "Unknown | 10 of 10 | at 3 sites and in the group",
    ]);
    expect(page.domains.map(({ supportedMean, floor }) => [supportedMean, floor])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(page.sites.map(({ share }) => share)).toEqual([null, null, null]);
  });

  test("without a site", () => {
    const page = pageWith({ ...NOTHING_ASSESSED, sites: [], plan: null });
    expect(page.missing).toBe("no-sites");
    expect(page.headline).toMatch(/^No site is named yet\./);
    expect(page.needs.map(({ title }) => title)).toEqual(["Group: not assessed yet"]);
  });

  test("an unknown group-wide capability is named as such", () => {
    const changes = {
      stateBySite: new Map(
        [ALDSTADT, BRENNA, GRENOIX].map(({ id }) => [id, state({ "VIS-1": 2, "SEG-2": 3, "SEG-3": 2 })]),
      ),
      groupState: state({}),
    };
    expect(figuresOf(changes)[5]).toBe("Unknown | 1 of 10 | all in the group");
    expect(pageWith(changes).needs.map(({ title }) => title)).toEqual(["Group: not assessed yet"]);
  });
});
