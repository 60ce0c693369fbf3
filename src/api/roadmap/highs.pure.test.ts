import * as fc from "fast-check";
import { expect, test } from "vitest";
import { highsSolver } from "@/api/roadmap/highs";
import { densify } from "@/domain/roadmap/solver/dense-problem";
import { gapOf, roundedBound } from "@/domain/roadmap/solver/objective";
import { problemOf } from "@/domain/roadmap/solver/problem";
import { proveMakespan } from "@/domain/roadmap/solver/prove-makespan";
import { proveRisk } from "@/domain/roadmap/solver/prove-risk";
import { serialPlannerOf } from "@/domain/roadmap/solver/search-plans";
import { bestByTrying } from "@/test/best-by-trying";
import { anyInstance } from "@/test/planning-instances";

const solver = await highsSolver();

test("the exact half alone proves the best there is, or that there is nothing", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const free = {
        ...instance,
        packages: instance.packages.map((each) => ({ ...each, pinnedStart: null })),
      };
      const best = bestByTrying(free);
      const dense = densify(problemOf(free));
      const bounds: number[] = [];
      const exchange = {
        take: () => undefined,
        offer: () => undefined,
        bound: (bound: number) => void bounds.push(roundedBound(free, bound)),
        isStopped: () => false,
      };
      const verdict = dense.isMakespan
        ? proveMakespan(dense, solver, exchange)
        : proveRisk(dense, serialPlannerOf(dense), solver, exchange);
      expect(verdict).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) return;
      const bound = dense.isMakespan ? Math.max(...bounds) : Math.min(...bounds);
      expect(gapOf(best, bound)).toBe(best === 0 ? bound : 0);
    }),
    // Shrinking solves hundreds of models and tells little more.
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);
