import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import { quickResult } from "@/domain/assessment/quick-mode";

const TODAY = "2026-11-18";
const resultOf = (answers: Readonly<Record<string, AnswerValue>>, testDueOn: string | null = null) =>
  quickResult(
    index,
    ({ id }) => {
      const value = answers[id];
      return value && { value, testDueOn };
    },
    TODAY,
  );

describe("quickResult", () => {
  test.each([
    ["all held", { "RES-1.2.a": "yes", "RES-1.2.c": "compensated" }, "possible"],
    [
      "one does not apply, the other is held",
      { "RES-1.2.a": "not-applicable", "RES-1.2.c": "yes" },
      "possible",
    ],
    ["one is held, the other not yet asked", { "RES-1.2.a": "yes" }, "not-answered"],
    ["one is open, the other not yet asked", { "RES-1.2.a": "no" }, "excluded"],
    ["one is partly there", { "RES-1.2.a": "partly", "RES-1.2.c": "yes" }, "excluded"],
    ["nobody can know one", { "RES-1.2.a": "unknown", "RES-1.2.c": "yes" }, "excluded"],
    ["none applies", { "RES-1.2.a": "not-applicable", "RES-1.2.c": "not-applicable" }, "not-applicable"],
  ] as const)("%s", (_, answers, indication) => {
    expect(resultOf(answers).indications.get("RES-1")).toBe(indication);
  });

  test("a compensation whose test is due excludes and is counted apart", () => {
    const { counts, indications } = resultOf({ "SEG-6.2.b": "compensated" }, TODAY);
    expect(indications.get("SEG-6")).toBe("excluded");
    expect(counts).toMatchObject({ compensated: 0, lapsed: 1 });
  });

  test("counts the 40 quick criteria and no other", () => {
    const everything = index.model.capabilities.flatMap(({ criteria }) =>
      criteria.map(({ id }) => [id, "yes"]),
    );
    expect(resultOf(Object.fromEntries(everything)).counts).toMatchObject({ yes: 40, "not-answered": 0 });
  });
});
