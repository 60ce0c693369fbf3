import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SPRS_ANSWERS, sprsScore } from "@/domain/assessment/models/sprs";

test("a practice that is met scores no less than one that is not, whatever the order", () => {
  const anyPractices = fc.array(
    fc.record({ answer: fc.constantFrom(...SPRS_ANSWERS), weight: fc.constantFrom(1, 3, 5) }),
  );
  fc.assert(
    fc.property(anyPractices, (practices) => {
      const score = sprsScore(practices);
      expect(sprsScore(practices.toReversed())).toBe(score);
      expect(sprsScore([...practices, { answer: "U", weight: 5 }])).toBe(score - 5);
      expect(sprsScore([...practices, { answer: "Y", weight: 5 }])).toBe(score);
    }),
  );
});
