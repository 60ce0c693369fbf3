import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import { fullCriteria, quickCriteria } from "@/domain/assessment/next-criteria";
import type { Criterion, CriterionScope, LevelByCapability } from "@/domain/framework/maturity-model";

const idsOf = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id);

type Answering = (criterion: Criterion) => AnswerValue | undefined;

const asked = (
  valueOf: Answering,
  targets: LevelByCapability,
  scope: CriterionScope = "site",
  levelFourFor: readonly string[] = [],
): readonly string[] =>
  idsOf(
    fullCriteria(
      index,
      scope,
      { targets, levelFourFor: new Set(levelFourFor) },
      (criterion) => {
        const value = valueOf(criterion);
        return value && { value, testDueOn: null };
      },
      "2026-11-18",
    ),
  );

const answers =
  (values: Readonly<Record<string, AnswerValue>>): Answering =>
  ({ id }) =>
    values[id];
const targetsForAll = (level: 2 | 3): LevelByCapability =>
  Object.fromEntries(index.model.capabilities.map(({ id }) => [id, level]));

describe("quickCriteria", () => {
  test("29 in the room, 11 before it, safety first", () => {
    const inTheRoom = quickCriteria(index, "site");
    const safety = inTheRoom.filter((criterion) => criterion.safety).length;
    expect(inTheRoom).toHaveLength(29);
    expect(safety).toBeGreaterThan(0);
    expect(inTheRoom.slice(0, safety).every((criterion) => criterion.safety)).toBe(true);
    expect(quickCriteria(index, "organisation")).toHaveLength(11);
  });
});

describe("fullCriteria", () => {
  const levelOne = ["SEG-6.1.a"];
  const levelTwo = ["SEG-6.2.a", "SEG-6.2.b", "SEG-6.2.c"];
  const targets: LevelByCapability = { "SEG-6": 3 };

  test.each<[string, Readonly<Record<string, AnswerValue>>, string[]]>([
    ["starts with the first level", {}, levelOne],
    ["goes on once it is met", { "SEG-6.1.a": "yes" }, [...levelOne, ...levelTwo]],
    ["goes on where a control compensates", { "SEG-6.1.a": "compensated" }, [...levelOne, ...levelTwo]],
    ["goes on where nothing applies", { "SEG-6.1.a": "not-applicable" }, [...levelOne, ...levelTwo]],
    ["stops at partly", { "SEG-6.1.a": "partly" }, levelOne],
    ["stops at unknown", { "SEG-6.1.a": "unknown" }, levelOne],
    ["does not skip a level", { "SEG-6.2.a": "yes", "SEG-6.2.b": "yes", "SEG-6.2.c": "yes" }, levelOne],
  ])("%s", (_, values, ids) => {
    expect(asked(answers(values), targets)).toEqual(ids);
  });

  test("asks up to the target of the year, and nothing where there is none", () => {
    expect(asked(() => "yes", { "SEG-6": 1 })).toEqual(levelOne);
    expect(asked(() => "yes", { "SEG-6": 2, "SEG-2": 0 })).toEqual([...levelOne, ...levelTwo]);
  });

  test("level 4 only on request", () => {
    expect(asked(() => "yes", { "SEG-6": 4 })).not.toContain("SEG-6.4.a");
    expect(asked(() => "yes", { "SEG-6": 2 }, "site", ["SEG-6"])).toContain("SEG-6.4.a");
  });

  test.each([
    [undefined, true],
    ["yes", true],
    ["not-applicable", true],
    ["no", false],
    ["unknown", false],
  ] as const)("level 3 where the organisation's criterion of level 2 is %s: %s", (organisation, goesOn) => {
    const ids = asked(({ scope }) => (scope === "site" ? "yes" : organisation), { "SEG-1": 3 });
    expect(ids.includes("SEG-1.3.a")).toBe(goesOn);
    expect(ids).not.toContain("SEG-1.2.c");
  });

  test("the organisation's criteria do not wait for the sites", () => {
    expect(asked(() => undefined, { "SEG-1": 3 }, "organisation")).toEqual(["SEG-1.2.c"]);
  });

  test("asks a site the numbers that the model states", () => {
    const manufacturing = index.profile("manufacturing-unregulated")?.milestones[0]?.targets ?? {};
    expect(asked(() => "yes", manufacturing)).toHaveLength(55);
    expect(asked(({ level }) => (level === 1 ? "yes" : undefined), targetsForAll(3))).toHaveLength(114);
    expect(asked(() => "yes", targetsForAll(3))).toHaveLength(200);
  });
});
