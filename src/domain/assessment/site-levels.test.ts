import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { siteLevels } from "@/domain/assessment/site-levels";
import { isGroupWide } from "@/domain/framework/group-wide";
import { yesUpTo } from "@/test/answers";

const TODAY = "2026-11-18";
const NONE: AnswersById = new Map();
const criteria = index.model.capabilities.flatMap((capability) => capability.criteria);

const answersOf = (rows: Iterable<readonly [string, AnswerValue]>): AnswersById =>
  new Map([...rows].map(([id, value]) => [id, { value, testDueOn: null }]));

const anyAnswers = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<AnswerValue>("yes") },
      { weight: 1, arbitrary: fc.constantFrom<AnswerValue>("compensated", "unknown", "no") },
    ),
    { minLength: criteria.length, maxLength: criteria.length },
  )
  .map((values) => answersOf(criteria.map(({ id }, at) => [id, values[at] ?? "no"])));

describe("siteLevels", () => {
  test("all yes is level 4 everywhere, with nothing missing and nothing to warn of", () => {
    const everything = answersOf(criteria.map(({ id }) => [id, "yes"]));
    const site = siteLevels(index, everything, everything, TODAY);
    expect(site.size).toBe(35);
    for (const levels of site.values()) {
      expect(levels).toMatchObject({
        native: 4,
        withCompensation: 4,
        bestCase: 4,
        supported: 4,
        supportedWithCompensation: 4,
        missing: [],
        warnings: [],
      });
    }
  });

  test("a missing hard prerequisite caps the level and is named with what is present", () => {
    const answers = yesUpTo({ "SEG-2": 2, "VIS-1": 1, "SEG-1": 1, "GOV-1": 1 });
    const boundary = siteLevels(index, answers, answers, TODAY).get("SEG-2");
    expect(boundary).toMatchObject({ native: 2, supported: 1, supportedWithCompensation: 1 });
    expect(boundary?.missing).toEqual([
      {
        prerequisite: expect.objectContaining({
          capabilityId: "SEG-2",
          level: 2,
          requiresCapabilityId: "VIS-2",
          requiresLevel: 1,
          reason: expect.stringContaining("every IT/OT crossing listed"),
        }),
        presentLevel: 0,
      },
    ]);
  });

  test("missing soft prerequisites warn and leave the level alone", () => {
    const answers = yesUpTo({ "SEG-2": 2, "VIS-1": 1, "VIS-2": 1, "SEG-1": 1, "GOV-1": 1 });
    const boundary = siteLevels(index, answers, answers, TODAY).get("SEG-2");
    expect(boundary).toMatchObject({ supported: 2, missing: [] });
    expect(
      boundary?.warnings.map(({ prerequisite, presentLevel }) => [
        prerequisite.requiresCapabilityId,
        prerequisite.requiresLevel,
        presentLevel,
      ]),
    ).toEqual([
      ["VIS-2", 2, 1],
      ["RES-1", 1, 0],
    ]);
  });

  test("a compensated neighbour supports, and a capped one does not", () => {
    const answers = yesUpTo({ "SEG-2": 2, "VIS-1": 1, "VIS-2": 1, "SEG-1": 1, "GOV-1": 1 });
    const compensated = new Map(answers).set("VIS-2.1.d", { value: "compensated", testDueOn: "2027-03-03" });
    const supportedOn = (today: string) =>
      siteLevels(index, compensated, compensated, today).get("SEG-2")?.supported;
    expect(supportedOn("2027-03-02")).toBe(2);
    expect(supportedOn("2027-03-03")).toBe(1);
  });

  test("organisation answers are inherited, unless the site answered differently", () => {
    const organisation = yesUpTo({ "GOV-1": 2 });
    const site = yesUpTo({ "SEG-2": 2, "VIS-1": 1, "VIS-2": 1, "SEG-1": 1 });
    const inherits = siteLevels(index, site, organisation, TODAY);
    expect(inherits.get("GOV-1")?.native).toBe(2);
    expect(inherits.get("SEG-2")?.supported).toBe(2);

    const departs = new Map(site).set("GOV-1.1.a", { value: "no", testDueOn: null });
    expect(departs.get("GOV-1.1.a")).toBeDefined();
    expect(siteLevels(index, departs, organisation, TODAY).get("GOV-1")?.native).toBe(0);
    expect(siteLevels(index, departs, organisation, TODAY).get("SEG-2")?.supported).toBe(1);
  });

  test("a site criterion is never inherited", () => {
    expect(siteLevels(index, NONE, yesUpTo({ "VIS-1": 4 }), TODAY).get("VIS-1")?.native).toBe(0);
  });

  test("what waits for the roll-up of the sites does not cap a group-wide level at one site", () => {
    const organisation = yesUpTo({ "CMP-1": 3 });
    expect(siteLevels(index, NONE, organisation, TODAY).get("CMP-1")).toMatchObject({
      supported: 3,
      missing: [],
    });
  });

  test("supported <= native and <= supported with compensation <= with compensation; missing explains each cap", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const levels of siteLevels(index, answers, answers, TODAY).values()) {
          expect(levels.supported).toBeLessThanOrEqual(levels.native);
          expect(levels.supported).toBeLessThanOrEqual(levels.supportedWithCompensation);
          expect(levels.supportedWithCompensation).toBeLessThanOrEqual(levels.withCompensation);
          expect(levels.missing.length > 0).toBe(levels.supportedWithCompensation < levels.withCompensation);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every supported level rests on hard prerequisites that are supported themselves", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const site = siteLevels(index, answers, answers, TODAY);
        const broken = index.model.prerequisites.filter(
          ({ strength, scope, capabilityId, level, requiresCapabilityId, requiresLevel }) =>
            strength === "hard" &&
            (scope !== "organisation" || isGroupWide(index.capability(requiresCapabilityId))) &&
            (site.get(capabilityId)?.supportedWithCompensation ?? 0) >= level &&
            (site.get(requiresCapabilityId)?.supportedWithCompensation ?? 0) < requiresLevel,
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("turning one answer into unknown raises no level anywhere", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...criteria), (answers, { id }) => {
        const unsure = new Map(answers).set(id, { value: "unknown", testDueOn: null });
        const before = siteLevels(index, answers, answers, TODAY);
        for (const [capabilityId, levels] of siteLevels(index, unsure, unsure, TODAY)) {
          expect(levels.supported).toBeLessThanOrEqual(before.get(capabilityId)?.supported ?? -1);
          expect(levels.supportedWithCompensation).toBeLessThanOrEqual(
            before.get(capabilityId)?.supportedWithCompensation ?? -1,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
