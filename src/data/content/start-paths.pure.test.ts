import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chosenWith,
  effectOf,
  knownAnswers,
  startOutcome,
  UNKNOWN,
  type StartAnswers,
} from "@/domain/programme/start-path";
import { frameworks } from "@/data/content/frameworks";
import { maturityModel } from "@/data/content/maturity-model";
import { obligationTemplates } from "@/data/content/obligations";
import { startPaths } from "@/data/content/start-paths";

const { questions, rules, fallback } = startPaths;
const optionsOf = new Map(
  questions.map(({ id, options }) => [id, new Set([UNKNOWN, ...options.map((option) => option.id)])]),
);
const profileIds = maturityModel.profiles.map(({ id }) => id);
const frameworkIds = frameworks.map(({ id }) => id);
const obligationIds = obligationTemplates.map(({ id }) => id);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("the start path pack", () => {
  test("ids are unique, and everything a rule names exists", () => {
    for (const ids of [idsOf(questions), idsOf(rules), obligationIds])
      expect(new Set(ids).size).toBe(ids.length);
    const conditions = rules.flatMap(({ when }) => when);
    expect(conditions.length).toBeGreaterThan(50);
    for (const { question, anyOf = [], noneOf = [] } of conditions)
      for (const option of [...anyOf, ...noneOf]) expect(optionsOf.get(question)).toContain(option);
    for (const rule of [...rules, { ...fallback, obligationIds: [] }]) {
      expect(frameworkIds).toEqual(expect.arrayContaining([...rule.frameworkIds]));
      expect(obligationIds).toEqual(expect.arrayContaining([...rule.obligationIds]));
      if (rule.profileId !== undefined) expect(profileIds).toContain(rule.profileId);
    }
  });

  test("every duty can be reached, names its source and tells to check the text", () => {
    const reached = new Set(rules.flatMap((rule) => rule.obligationIds));
    expect(obligationIds.filter((id) => !reached.has(id))).toEqual([]);
    for (const { note, catalogueId } of obligationTemplates) {
      expect(note).toMatch(/Check the current text/);
      if (catalogueId !== null) expect(frameworkIds).toContain(catalogueId);
    }
  });

  test("every question has an answer that changes something on its own or beside others", () => {
    const asked = new Set(rules.flatMap(({ when }) => when.map(({ question }) => question)));
    expect(idsOf(questions).filter((id) => !asked.has(id))).toEqual([]);
  });
});

const TARNHOLM: StartAnswers = {
  sector: ["chemicals"],
  region: ["eu"],
  size: ["large"],
  safety: ["major"],
  regulators: ["nis2-essential"],
};

describe("startOutcome", () => {
  test.each([
    ["no answer at all", {}, "starter", "starter-small"],
    ["a furniture maker", { sector: ["manufacturing"], region: ["eu"], size: ["medium"] }, "starter", "starter-small"],
    ["a chemical plant named by its authority", TARNHOLM, "regulated", "eu-essential-nis2"],
    ["a German water utility nobody named", { sector: ["water"], region: ["eu"], size: ["medium"] }, "regulated", "eu-essential-nis2"],
    ["a small US water system", { sector: ["water"], region: ["us"], size: ["small"] }, "starter", "water-small-us"],
    ["a US utility with NERC", { sector: ["electricity"], region: ["us"], regulators: ["nerc"] }, "regulated", "electric-nerc-cip"],
    ["low impact only", { sector: ["electricity"], region: ["us"], regulators: ["nerc-low"] }, "regulated", "water-us"],
    ["a notified pipeline", { regulators: ["tsa"] }, "regulated", "pipeline-tsa-sd"],
    ["a machine maker that sells in the EU", { suppliers: ["products", "machines"] }, "regulated", "starter-small"],
    ["an unregulated refinery", { safety: ["major"], region: ["elsewhere"] }, "starter", "process-hazard-sis"],
  ] as const)("%s", (_, answers, path, profileId) => {
    const outcome = startOutcome(startPaths, answers);
    expect([outcome.path, outcome.profile.id]).toEqual([path, profileId]);
  });

  test("every duty and framework says which answer brings it", () => {
    const { obligations, frameworks: followed } = startOutcome(startPaths, TARNHOLM);
    expect(obligations.find(({ id }) => id === "nis2-reporting")?.because).toEqual([
      "An authority named you an essential entity under NIS2.",
    ]);
    expect(idsOf(followed)).toContain("eu-nis2-art21");
    expect(idsOf(obligations)).toContain("sis-assessment");
  });

  const anyAnswers = fc.record(
    Object.fromEntries(
      questions.map(({ id, kind }) => [
        id,
        fc.subarray([...(optionsOf.get(id) ?? [])], { maxLength: kind === "one" ? 1 : 4 }),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<StartAnswers>;

  test("any answers lead to a shipped profile; regulated has a duty; don't know never brings a duty", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...questions), (answers, question) => {
        const outcome = startOutcome(startPaths, answers);
        expect(profileIds).toContain(outcome.profile.id);
        expect(outcome.frameworks.length + outcome.obligations.length).toBeGreaterThan(0);
        if (outcome.path === "regulated") expect(outcome.obligations.length).toBeGreaterThan(0);
        const unknown = effectOf(startPaths, { ...answers, [question.id]: [UNKNOWN] }, question.id);
        expect(unknown.obligationIds).toEqual([]);
        expect(unknown.profileId).toBeNull();
      }),
    );
  });
});

describe("effectOf", () => {
  test("says what one answer adds, and nothing where it changes nothing", () => {
    const effect = effectOf(startPaths, TARNHOLM, "regulators");
    expect(effect).toMatchObject({
      profileId: null,
      obligationIds: [],
      because: ["An authority named you an essential entity under NIS2."],
    });
    const named = effectOf(startPaths, { regulators: ["tsa"] }, "regulators");
    expect(named.profileId).toBe("pipeline-tsa-sd");
    expect(named.obligationIds).toContain("tsa-report");
    expect(effectOf(startPaths, { size: ["medium"] }, "size")).toEqual({
      profileId: null,
      frameworkIds: [],
      obligationIds: [],
      notes: [],
      because: [],
    });
  });
});

describe("answers", () => {
  test("none and don't know stand alone; one of many is taken back by choosing it again", () => {
    const many = { kind: "many" } as const;
    expect(chosenWith(many, ["eu"], "us")).toEqual(["eu", "us"]);
    expect(chosenWith(many, ["eu", "us"], "eu")).toEqual(["us"]);
    expect(chosenWith(many, ["eu"], UNKNOWN)).toEqual([UNKNOWN]);
    expect(chosenWith(many, [UNKNOWN], "eu")).toEqual(["eu"]);
    expect(chosenWith({ kind: "one" }, ["small"], "large")).toEqual(["large"]);
  });

  test("what the pack does not know is dropped", () => {
    expect(knownAnswers(startPaths, { sector: ["water", "food"], region: ["eu", "mars"], colour: ["red"] })).toEqual({
      sector: ["water"],
      region: ["eu"],
    });
  });
});
