import { expect, test } from "vitest";
import { formatsFor } from "@/domain/report/format";
import { objectivesHeadline } from "@/domain/report/objectives-headline";

test.each([
  [0, 5, 5, "No objective is named yet. Name what the business must keep, and every gap gets its reason."],
  [1, 0, 0, "One objective is named; no gap is open that could hold one back."],
  [5, 37, 37, "Five objectives are named; no gap is linked to any of them yet."],
  [5, 37, 0, "Five objectives are named, and every gap has its reason."],
  [5, 37, 2, "Five objectives are named. Two of 37 gaps hold back none of them."],
  [13, 2100, 1, "13 objectives are named. One of 2,100 gaps holds back none of them."],
])("%i objectives, %i gaps, %i without a link", (objectives, gaps, unlinkedGaps, expected) => {
  expect(objectivesHeadline({ objectives, gaps, unlinkedGaps }, formatsFor("EUR"))).toBe(expected);
});
