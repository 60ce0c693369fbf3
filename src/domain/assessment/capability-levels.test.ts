import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import { capabilityLevels } from "@/domain/assessment/capability-levels";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";

type Values = Readonly<Record<string, AnswerValue | undefined>>;

const TODAY = "2026-11-18";
const DUE = "2027-03-03";
const levelsOf = (capabilityId: string, values: Values, today = TODAY) =>
  capabilityLevels(
    index,
    capabilityId,
    ({ id }) => {
      const value = values[id];
      return value && { value, testDueOn: value === "compensated" ? DUE : null };
    },
    today,
  );

const anyCapability = fc.constantFrom(...index.model.capabilities);
const anyValue = fc.constantFrom(...ANSWER_VALUES, undefined);
/** Mostly met, so that high levels are reached too. */
const mostlyMet = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<AnswerValue>("yes", "not-applicable", "compensated") },
  { weight: 1, arbitrary: anyValue },
);
const anyCase = anyCapability.chain(({ id, criteria }) =>
  fc.record({
    id: fc.constant(id),
    values: fc.record(Object.fromEntries(criteria.map((criterion) => [criterion.id, mostlyMet]))),
    changed: fc.constantFrom(...criteria.map((criterion) => criterion.id)),
  }),
);

/** The rule as it is written down: every applicable criterion of levels 1 to L has one of the accepted answers. */
const highest = (id: string, values: Values, accepted: readonly (AnswerValue | undefined)[]) =>
  ATTAINABLE_LEVELS.filter((reached) =>
    ATTAINABLE_LEVELS.filter((level) => level <= reached)
      .flatMap((level) => index.criteriaAt(id, level))
      .every((criterion) => [...accepted, "not-applicable"].includes(values[criterion.id])),
  ).at(-1) ?? 0;

describe("capabilityLevels", () => {
  test("nothing answered is level 0, and every criterion is counted as not answered", () => {
    const levels = levelsOf("SEG-2", {});
    expect(levels).toMatchObject({ native: 0, withCompensation: 0, bestCase: 0, progress: 0 });
    expect(levels.counts).toMatchObject({ "not-answered": 11, unknown: 0 });
  });

  test("a compensation lapses on the day its test falls due, and the level falls with it", () => {
    const values: Values = { "SEG-6.1.a": "compensated", "SEG-6.2.a": "yes" };
    expect(levelsOf("SEG-6", values, "2027-03-02")).toMatchObject({ native: 0, withCompensation: 1 });
    const lapsed = levelsOf("SEG-6", values, "2027-03-03");
    expect(lapsed).toMatchObject({ native: 0, withCompensation: 0, bestCase: 0, progress: 0 });
    expect(lapsed.counts).toMatchObject({ compensated: 0, lapsed: 1, yes: 1 });
  });

  test("a level with only not-applicable criteria counts as met, and progress is towards the level after it", () => {
    const values: Values = { "SEG-6.1.a": "not-applicable", "SEG-6.2.a": "partly" };
    expect(levelsOf("SEG-6", values)).toMatchObject({ native: 1, withCompensation: 1, progress: 0.5 / 3 });
  });

  test("progress is towards the level above the one with compensation", () => {
    const values: Values = { "SEG-6.1.a": "compensated", "SEG-6.2.a": "yes", "SEG-6.2.b": "compensated" };
    expect(levelsOf("SEG-6", values)).toMatchObject({ native: 0, withCompensation: 1, progress: 2 / 3 });
  });

  test("a gap below keeps a complete level above out of reach", () => {
    const values = Object.fromEntries(
      index.capability("SEG-6").criteria.map(({ id }) => [id, "yes" as const]),
    );
    expect(levelsOf("SEG-6", { ...values, "SEG-6.2.b": "no" })).toMatchObject({ native: 1, bestCase: 1 });
    expect(levelsOf("SEG-6", values)).toMatchObject({ native: 4, withCompensation: 4, progress: 0 });
  });

  test("agrees with the written rule", () => {
    fc.assert(
      fc.property(anyCase, ({ id, values }) => {
        expect(levelsOf(id, values)).toMatchObject({
          native: highest(id, values, ["yes"]),
          withCompensation: highest(id, values, ["yes", "compensated"]),
          bestCase: highest(id, values, ["yes", "compensated", "unknown"]),
        });
      }),
    );
  });

  test("native <= with compensation <= best case; progress stays below 1; counts add up", () => {
    fc.assert(
      fc.property(anyCase, ({ id, values }) => {
        const { native, withCompensation, bestCase, progress, counts } = levelsOf(id, values);
        expect(native).toBeLessThanOrEqual(withCompensation);
        expect(withCompensation).toBeLessThanOrEqual(bestCase);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThan(1);
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(
          index.capability(id).criteria.length,
        );
      }),
    );
  });

  test("a better answer never lowers a level", () => {
    fc.assert(
      fc.property(anyCase, ({ id, values, changed }) => {
        const ladder = [undefined, "no", "partly", "unknown", "compensated", "yes"] as const;
        const steps = ladder.map((value) => levelsOf(id, { ...values, [changed]: value }));
        for (const figure of ["native", "withCompensation", "bestCase"] as const) {
          const levels = steps.map((step) => step[figure]);
          expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test("unknown never raises the level, compared with any other answer or none", () => {
    fc.assert(
      fc.property(anyCase, anyValue, ({ id, values, changed }, other) => {
        const unknown = levelsOf(id, { ...values, [changed]: "unknown" });
        const answered = levelsOf(id, { ...values, [changed]: other });
        expect(unknown.native).toBeLessThanOrEqual(answered.native);
        expect(unknown.withCompensation).toBeLessThanOrEqual(answered.withCompensation);
      }),
    );
  });
});
