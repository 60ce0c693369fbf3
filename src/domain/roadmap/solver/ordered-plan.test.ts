import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstance } from "@/test/planning-instances";
import { densify } from "./dense-problem";
import { firstPlan } from "./first-plan";
import { OrderedPlan } from "./ordered-plan";
import { problemOf } from "./problem";
import { randomFrom } from "./random";
import { serialPlannerOf } from "./search-plans";
import { startOrderOf } from "./start-order";
import { worthOf } from "./worth";

test("moves in the order: what is gained is what the plan is worth more, nothing overlaps a limit, undo is exact", () => {
  fc.assert(
    fc.property(anyInstance, fc.integer({ min: 1, max: 1000 }), (instance, seed) => {
      const dense = densify(problemOf(instance));
      const planner = serialPlannerOf(dense);
      const random = randomFrom(seed);
      const plan = new OrderedPlan(dense);
      plan.reset(startOrderOf(dense, firstPlan(dense, planner)));
      for (let move = 0; move < 60 && dense.count > 0; move++) {
        const task = Math.floor(random() * dense.count);
        const [first, last] = [plan.firstPlace(task), plan.lastPlace(task)];
        const before = plan.starts.slice();
        const isChange = plan.move(task, first + Math.floor(random() * (last - first + 1)));
        expect(planner.fits(plan.starts)).toBe(true);
        if (!isChange) {
          expect(plan.starts).toEqual(before);
          continue;
        }
        expect(plan.gained()).toBeCloseTo(
          worthOf({ ...dense, isMakespan: false }, plan.starts) -
            worthOf({ ...dense, isMakespan: false }, before),
          5,
        );
        if (random() < 0.5) continue;
        plan.undo();
        expect(plan.starts).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
});
