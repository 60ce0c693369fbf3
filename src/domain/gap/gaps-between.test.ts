import { describe, expect, test } from "vitest";
import type { MaturityLevel, MaturityModel } from "@/domain/framework/maturity-model";
import type { SafetyClass, Site } from "@/domain/footprint/site";
import type { AssessedState } from "@/domain/gap/assessed-state";
import { gapKeyOf, isCompensated } from "@/domain/gap/gap";
import { gapJudgementInput } from "@/domain/gap/gap-judgement";
import type { GapsInput } from "@/domain/gap/gaps-between";
import { gapsBetween } from "@/domain/gap/gaps-between";
import type { SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const FOSSBY = "fossby" as SiteId;

const site = (id: SiteId, safetyClass: SafetyClass): Site => ({
  id,
  siteGroupId: null,
  name: id,
  code: id.slice(0, 3).toUpperCase(),
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass,
  isCritical: true,
  downtimeCostPerHour: { low: 1, likely: 1, high: 1 },
  plausibleOutageHours: { low: 1, likely: 1, high: 1 },
  maxConcurrentPackages: 2,
});

const criterion = (id: string, level: MaturityLevel, scope: "site" | "organisation", safety = false) => ({
  id,
  capabilityId: id.slice(0, 5),
  level,
  text: id,
  scope,
  answerBy: "ask" as const,
  who: [],
  quick: false,
  safety,
});

const capability = (id: string, domainId: "SEG" | "CMP", criteria: ReturnType<typeof criterion>[]) => ({
  id,
  domainId,
  name: id,
  intent: "",
  quickQuestion: "",
  evidence: [],
  constraint: "",
  compensations: [],
  criteria,
});

const MODEL: MaturityModel = {
  id: "test",
  version: "1",
  licence: "CC0-1.0",
  source: "test",
  levels: [],
  domains: [],
  capabilities: [
    capability("SEG-3", "SEG", [
      criterion("SEG-3.1.a", 1, "site"),
      criterion("SEG-3.2.a", 2, "site", true),
      criterion("SEG-3.3.a", 3, "site", true),
    ]),
    capability("CMP-3", "CMP", [criterion("CMP-3.1.a", 1, "organisation", true)]),
  ],
  prerequisites: [],
  profiles: [],
};

const state = (
  levels: Record<string, MaturityLevel>,
  unmet: string[] = [],
  compensated: string[] = [],
): AssessedState => ({
  supportedLevels: new Map(Object.entries(levels)),
  claimedLevels: new Map(),
  unmetCriterionIds: new Set(unmet),
  compensatedCriterionIds: new Set(compensated),
});

const gapsOf = (changes: Partial<GapsInput>) =>
  gapsBetween({
    model: MODEL,
    sites: [site(BRENNA, "S3"), site(FOSSBY, "S1")],
    stateBySite: new Map(),
    groupState: state({}),
    targetsOf: () => ({ "SEG-3": 2, "CMP-3": 2 }),
    judgements: [],
    ...changes,
  });

describe("gapsBetween", () => {
  test("a gap holds the levels and the unmet criteria up to the target", () => {
    const unmet = ["SEG-3.1.a", "SEG-3.2.a", "SEG-3.3.a"];
    expect(gapsOf({ stateBySite: new Map([[BRENNA, state({ "SEG-3": 0 }, unmet)]]) })).toEqual([
      {
        siteId: BRENNA,
        capabilityId: "SEG-3",
        supportedLevel: 0,
        targetLevel: 2,
        levels: 2,
        unmetCriterionIds: ["SEG-3.1.a", "SEG-3.2.a"],
        safetyCriterionIds: ["SEG-3.2.a"],
        compensatedCriterionIds: [],
        safetyClass: "S3",
        judgement: null,
      },
    ]);
  });

  test.each<[string, string[], SafetyClass]>([
    ["no safety criterion unmet", ["SEG-3.1.a"], "S0"],
    ["a safety criterion unmet", ["SEG-3.2.a"], "S3"],
    ["a safety criterion above the target unmet", ["SEG-3.1.a", "SEG-3.3.a"], "S0"],
  ])("%s", (_, unmet, expected) => {
    const [gap] = gapsOf({ stateBySite: new Map([[BRENNA, state({ "SEG-3": 1 }, unmet)]]) });
    expect(gap?.safetyClass).toBe(expected);
  });

  test("what is unknown, reached or without a target is no gap", () => {
    expect(gapsOf({ stateBySite: new Map([[BRENNA, state({}, ["SEG-3.1.a"])]]) })).toEqual([]);
    expect(gapsOf({ stateBySite: new Map([[BRENNA, state({ "SEG-3": 3 })]]) })).toEqual([]);
    expect(
      gapsOf({ stateBySite: new Map([[BRENNA, state({ "SEG-3": 0 })]]), targetsOf: () => ({}) }),
    ).toEqual([]);
  });

  test("a group-wide capability yields one gap with the highest class over the sites", () => {
    const gaps = gapsOf({
      stateBySite: new Map([
        [BRENNA, state({ "CMP-3": 0 })],
        [FOSSBY, state({ "CMP-3": 0 })],
      ]),
      groupState: state({ "CMP-3": 0, "SEG-3": 0 }, ["CMP-3.1.a"]),
    });
    expect(gaps.map((gap) => [gap.siteId, gap.capabilityId, gap.safetyClass])).toEqual([
      [null, "CMP-3", "S3"],
    ]);
  });

  test("a site's own target holds at that site only", () => {
    const gaps = gapsOf({
      stateBySite: new Map([
        [BRENNA, state({ "SEG-3": 1 })],
        [FOSSBY, state({ "SEG-3": 1 })],
      ]),
      targetsOf: (siteId) => ({ "SEG-3": siteId === FOSSBY ? 1 : 3 }),
    });
    expect(gaps.map(gapKeyOf)).toEqual(["brenna/SEG-3"]);
  });

  test("a stored judgement overrides the class, up and down, and stays with the gap", () => {
    const judged = (safetyClass: SafetyClass | null) => ({
      siteId: BRENNA,
      capabilityId: "SEG-3",
      safetyClass,
      plausibleOutageHours: null,
      note: "Hard-wired trip tested in May",
    });
    const at = (judgement: ReturnType<typeof judged>) =>
      gapsOf({
        stateBySite: new Map([[BRENNA, state({ "SEG-3": 1 }, ["SEG-3.2.a"])]]),
        judgements: [judgement],
      })[0];
    expect(at(judged("S0"))?.safetyClass).toBe("S0");
    expect(at(judged("S2"))?.safetyClass).toBe("S2");
    expect(at(judged(null))?.safetyClass).toBe("S3");
    expect(at(judged("S0"))?.judgement?.note).toBe("Hard-wired trip tested in May");
  });

  test.each<[string, string[], string[], boolean]>([
    ["the safety criterion is compensated", ["SEG-3.1.a", "SEG-3.2.a"], ["SEG-3.2.a"], true],
    ["only another criterion is compensated", ["SEG-3.1.a", "SEG-3.2.a"], ["SEG-3.1.a"], false],
    ["everything unmet is compensated", ["SEG-3.1.a"], ["SEG-3.1.a"], true],
    ["only a prerequisite is missing", [], [], false],
  ])("isCompensated: %s", (_, unmet, compensated, expected) => {
    const [gap] = gapsOf({
      stateBySite: new Map([[BRENNA, state({ "SEG-3": 0 }, unmet, compensated)]]),
    });
    expect(gap && isCompensated(gap)).toBe(expected);
  });
});

describe("gapJudgementInput", () => {
  const judgement = { siteId: null, capabilityId: "SEG-3", safetyClass: null, plausibleOutageHours: null };

  test("asks for a reason and for something judged", () => {
    expect(gapJudgementInput.safeParse({ ...judgement, safetyClass: "S2", note: "Fence" }).success).toBe(
      true,
    );
    expect(gapJudgementInput.safeParse({ ...judgement, safetyClass: "S2", note: " " }).success).toBe(false);
    expect(gapJudgementInput.safeParse({ ...judgement, note: "Fence" }).success).toBe(false);
  });
});
