import { expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { gapWords } from "@/ui/roadmap/gap-words";

const programme = { start: "2026-04" as Month, hasSafety: false };

test.each([
  ["risk", 100, 102.81, 0.0281, "within 2.9\u00A0% of the best possible, proven"],
  ["risk", 100, 102.8, 0.028, "within 2.8\u00A0% of the best possible, proven"],
  ["risk", 100, 100, 0, "the best possible, proven"],
  ["risk", 100, null, null, null],
  ["soonest", 20, 18, 0.1, "Sep 2027 is the soonest possible, proven"],
  ["soonest", 18, 18, 0, "the soonest possible, proven"],
] as const)("%s %d against %d", (aim, objective, bound, gap, words) => {
  expect(gapWords({ aim, objective, bound, gap }, programme)).toBe(words);
});

test("a bound behind packages that went first says so", () => {
  const found = { aim: "risk", objective: 100, bound: 103, gap: 0.03 } as const;
  expect(gapWords(found, { ...programme, hasSafety: true })).toBe(
    "within 3\u00A0% of the best possible with safety first, proven",
  );
});
