import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  groupMaturityLevel,
  PROCESS_MATURITY_LEVELS,
} from "@/domain/assessment/models/maturity-levels-62443";

describe("groupMaturityLevel", () => {
  test.each([[[]], [[3, null, 4]]] as const)("%j is not rated", (levels) => {
    expect(groupMaturityLevel(levels)).toBeNull();
  });

  test("is the lowest", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PROCESS_MATURITY_LEVELS), { minLength: 1 }), (levels) => {
        expect(groupMaturityLevel(levels)).toBe(Math.min(...levels));
      }),
    );
  });
});
