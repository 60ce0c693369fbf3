import { expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { unmetCriteria } from "@/domain/assessment/unmet-criteria";

test("all but yes and not applicable is unmet, each with what it stands at", () => {
  const answers: AnswersById = new Map([
    ["SEG-6.1.a", { value: "yes", testDueOn: null }],
    ["SEG-6.2.a", { value: "compensated", testDueOn: "2027-03-03" }],
    ["SEG-6.2.b", { value: "not-applicable", testDueOn: null }],
  ]);
  const criteria = index.capability("SEG-6").criteria.filter(({ level }) => level <= 2);
  const unmetOn = (today: string) =>
    unmetCriteria(criteria, ({ id }) => answers.get(id), today).map((row) => [
      row.criterion.id,
      row.standing,
    ]);
  expect(unmetOn("2027-03-02")).toEqual([
    ["SEG-6.2.a", "compensated"],
    ["SEG-6.2.c", "not-answered"],
  ]);
  expect(unmetOn("2027-03-03")[0]).toEqual(["SEG-6.2.a", "lapsed"]);
});
