import { describe, expect, test } from "vitest";
import { answersAtSite } from "@/domain/assessment/answer-source";
import type { AnswersById } from "@/domain/assessment/answer-source";
import type { AnswerValue } from "@/domain/assessment/answer";
import { siteLevels } from "@/domain/assessment/site-levels";
import type { DomainId, MaturityLevel, MaturityModel } from "@/domain/framework/maturity-model";
import { indexModel } from "@/domain/framework/model-index";
import { assessedState } from "@/domain/gap/assessed-state";

const capability = (
  id: string,
  criteria: readonly [id: string, level: MaturityLevel, scope: "site" | "organisation"][],
) => ({
  id,
  domainId: id.slice(0, 3) as DomainId,
  name: id,
  intent: "",
  quickQuestion: "",
  evidence: [],
  constraint: "",
  compensations: [],
  criteria: criteria.map(([criterionId, level, scope]) => ({
    id: criterionId,
    capabilityId: id,
    level,
    text: "",
    scope,
    answerBy: "ask" as const,
    who: [],
    quick: false,
    safety: false,
  })),
});

const MODEL: MaturityModel = {
  id: "test",
  version: "1",
  licence: "CC0-1.0",
  source: "test",
  levels: [],
  domains: [],
  capabilities: [
    capability("VIS-2", [["VIS-2.1.a", 1, "site"]]),
    capability("SEG-2", [
      ["SEG-2.1.a", 1, "site"],
      ["SEG-2.1.b", 1, "organisation"],
      ["SEG-2.2.a", 2, "site"],
    ]),
    capability("CMP-1", [["CMP-1.1.a", 1, "organisation"]]),
  ],
  prerequisites: [
    {
      capabilityId: "SEG-2",
      level: 1,
      requiresCapabilityId: "VIS-2",
      requiresLevel: 1,
      strength: "hard",
      scope: "site",
      reason: "flows first",
    },
  ],
  profiles: [],
};
const INDEX = indexModel(MODEL);
const TODAY = "2026-11-18";

const answers = (values: Record<string, AnswerValue>, testDueOn: string | null = null): AnswersById =>
  new Map(Object.entries(values).map(([id, value]) => [id, { value, testDueOn }]));

const stateOf = (siteAnswers: AnswersById, organisationAnswers: AnswersById = answers({})) =>
  assessedState(
    INDEX,
    {
      levels: siteLevels(INDEX, siteAnswers, organisationAnswers, TODAY),
      answerOf: answersAtSite(siteAnswers, organisationAnswers),
    },
    TODAY,
  );

describe("assessedState", () => {
  test("claimed and supported part where a hard prerequisite is missing", () => {
    const state = stateOf(answers({ "VIS-2.1.a": "no", "SEG-2.1.a": "yes", "SEG-2.1.b": "yes" }));
    expect([...state.claimedLevels]).toEqual([
      ["VIS-2", 0],
      ["SEG-2", 1],
    ]);
    expect([...state.supportedLevels]).toEqual([
      ["VIS-2", 0],
      ["SEG-2", 0],
    ]);
    expect([...state.unmetCriterionIds]).toEqual(["VIS-2.1.a", "SEG-2.2.a"]);
  });

  test.each<[string, AnswersById, AnswersById, string[]]>([
    ["only unknown", answers({ "VIS-2.1.a": "unknown" }), answers({}), []],
    ["only an inherited answer", answers({}), answers({ "SEG-2.1.b": "yes" }), []],
    ["a no is an answer", answers({ "VIS-2.1.a": "no" }), answers({}), ["VIS-2"]],
    ["not applicable is an answer", answers({ "VIS-2.1.a": "not-applicable" }), answers({}), ["VIS-2"]],
    ["a group-wide answer", answers({}), answers({ "CMP-1.1.a": "partly" }), ["CMP-1"]],
  ])("known capabilities: %s", (_, siteAnswers, organisationAnswers, expected) => {
    expect([...stateOf(siteAnswers, organisationAnswers).supportedLevels.keys()]).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["2027-03-03", ["VIS-2.1.a"]],
    [TODAY, []],
  ])("a compensation whose test is due on %s", (testDueOn, compensated) => {
    const state = stateOf(answers({ "VIS-2.1.a": "compensated" }, testDueOn));
    expect([...state.unmetCriterionIds]).toEqual(["VIS-2.1.a"]);
    expect([...state.compensatedCriterionIds]).toEqual(compensated);
  });
});
