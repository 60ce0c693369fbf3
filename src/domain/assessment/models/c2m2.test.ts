import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameworkIndex } from "@/data/content/frameworks";
import {
  C2M2_ANSWERS,
  c2m2Gaps,
  c2m2Score,
  c2m2ScoreAfter,
  type C2m2Answer,
} from "@/domain/assessment/models/c2m2";
import { c2m2Model, type Mil } from "@/domain/assessment/models/c2m2-model";
import { invariant } from "@/domain/shared/invariant";

const catalogue = frameworkIndex("doe-c2m2-2.1");
invariant(catalogue, "C2M2 is shipped");
const model = c2m2Model(catalogue);
const practices = model.domains.flatMap((domain) =>
  domain.practices.map(({ id, mil }) => ({ id, mil, domainId: domain.id })),
);

/** Mostly achieved, so that every MIL comes up; some practices are left out. */
const anyAnswers = fc
  .array(
    fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom<C2m2Answer>("FI", "LI") },
      { weight: 1, arbitrary: fc.constantFrom<C2m2Answer | null>("PI", "NI", null) },
    ),
    { minLength: practices.length, maxLength: practices.length },
  )
  .map((drawn) => {
    const answers = new Map<string, C2m2Answer>();
    practices.forEach(({ id }, at) => {
      const answer = drawn[at];
      if (answer) answers.set(id, answer);
    });
    return answers;
  });

const anyPractice = fc.constantFrom(...practices);
const milsOf = (answers: ReadonlyMap<string, C2m2Answer>) =>
  new Map([...c2m2Score(model, answers)].map(([id, { mil }]) => [id, mil]));

/** The rule once more, in the words of the model: for each MIL, every practice up to it. */
const recheckedMil = (answers: ReadonlyMap<string, C2m2Answer>, domainId: string): number => {
  const inDomain = practices.filter((practice) => practice.domainId === domainId);
  const holds = (mil: number) =>
    inDomain
      .filter((each) => each.mil <= mil)
      .every(({ id }) => ["FI", "LI"].includes(answers.get(id) ?? ""));
  return [3, 2, 1].find(holds) ?? 0;
};

describe("c2m2Score", () => {
  test("knows the practices per domain and MIL that DOE published", () => {
    const table = [...c2m2Score(model, new Map())].map(([id, { achieved }]) =>
      [id, achieved[1][1], achieved[2][1], achieved[3][1]].join(" "),
    );
    expect(table).toEqual([
      "ASSET 5 18 13",
      "THREAT 8 11 11",
      "RISK 4 19 16",
      "ACCESS 8 17 10",
      "SITUATION 3 13 12",
      "RESPONSE 9 23 17",
      "THIRD-PARTIES 4 10 11",
      "WORKFORCE 7 12 13",
      "ARCHITECTURE 6 30 22",
      "PROGRAM 2 13 9",
    ]);
  });

  test("shows 29 of 30 practices with the one that blocks", () => {
    const answers = new Map<string, C2m2Answer>(practices.map(({ id }) => [id, "FI"]));
    const threat = c2m2Score(model, answers.set("THREAT-2g", "PI")).get("THREAT");
    expect(threat).toMatchObject({
      mil: 1,
      achieved: { 1: [8, 8], 2: [10, 11], 3: [11, 11] },
      blocking: ["THREAT-2g"],
    });
    expect(threat?.objectives.get("THREAT-2")).toEqual({ FI: 10, LI: 0, PI: 1, NI: 0, U: 0 });
  });

  test("blocking stops at the next MIL and keeps the order of the model", () => {
    const answers = new Map<string, C2m2Answer>(
      practices.filter(({ mil }) => mil === 1).map(({ id }) => [id, "LI"]),
    );
    const program = c2m2Score(model, answers).get("PROGRAM");
    const ofMil2 = practices.filter(({ domainId, mil }) => domainId === "PROGRAM" && mil === 2);
    expect(program?.blocking).toEqual(ofMil2.map(({ id }) => id));
  });

  test("equals an exhaustive re-check", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const [domainId, mil] of milsOf(answers)) expect(mil).toBe(recheckedMil(answers, domainId));
      }),
      { numRuns: 60 },
    );
  });

  test("a better answer lowers no MIL, a missing one raises none", () => {
    fc.assert(
      fc.property(anyAnswers, anyPractice, (answers, { id }) => {
        const before = milsOf(answers);
        const better = milsOf(new Map(answers).set(id, "FI"));
        const without = new Map(answers);
        without.delete(id);
        const missing = milsOf(without);
        for (const [domainId, mil] of before) {
          expect(better.get(domainId)).toBeGreaterThanOrEqual(mil);
          expect(missing.get(domainId)).toBeLessThanOrEqual(mil);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order in which answers were given changes nothing", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(c2m2Score(model, new Map([...answers].toReversed()))).toEqual(c2m2Score(model, answers));
      }),
      { numRuns: 20 },
    );
  });

  test("scoring what changed equals scoring everything", () => {
    fc.assert(
      fc.property(anyAnswers, anyPractice, fc.constantFrom(...C2M2_ANSWERS), (answers, { id }, answer) => {
        const after = new Map(answers).set(id, answer);
        const before = c2m2Score(model, answers);
        expect(c2m2ScoreAfter(model, before, after, id)).toEqual(c2m2Score(model, after));
      }),
      { numRuns: 60 },
    );
  });

  test("a practice the model does not have changes nothing", () => {
    const before = c2m2Score(model, new Map());
    expect(c2m2ScoreAfter(model, before, new Map([["ASSET-9z", "FI"]]), "ASSET-9z")).toBe(before);
  });
});

test("gaps name the practices up to the target; a target reached has none", () => {
  const answers = new Map<string, C2m2Answer>(practices.map(({ id }) => [id, "LI"]));
  answers.set("THREAT-1a", "NI").set("THREAT-3f", "PI").delete("RISK-1a");
  const targets = new Map<string, Mil>([
    ["THREAT", 2],
    ["ASSET", 3],
  ]);
  expect(c2m2Gaps(model, answers, c2m2Score(model, answers), targets)).toEqual([
    { domainId: "ASSET", mil: 3, target: 3, gap: 0, open: [] },
    { domainId: "THREAT", mil: 0, target: 2, gap: 2, open: ["THREAT-1a"] },
  ]);
});
