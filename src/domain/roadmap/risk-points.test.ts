import { expect, test } from "vitest";
import type { ScoredGap } from "@/domain/objective/score-gap";
import { sampleSite, roadmapSample } from "@/test/roadmap-sample";
import { effectsOf, riskPointsPerLevel } from "./risk-points";

const { gaps } = roadmapSample({
  sites: [sampleSite("Aldern"), sampleSite("Brenna"), sampleSite("Corvo")],
  levelOf: () => 0,
  targets: { "SEG-2": 2 },
  safetyClassOf: (siteId) => (siteId === "Brenna" ? "S3" : "S0"),
});
const scored = (scores: readonly number[]) =>
  gaps.map((gap, index) => ({ gap, score: { low: 0, likely: scores[index] ?? 0, high: 0 } }) as ScoredGap);

test("without a linked objective the catalogue's effect counts, times the safety weight", () => {
  const effects = effectsOf(scored([0, 0, 0]));
  expect(gaps.map((gap) => riskPointsPerLevel(gap, effects, 4))).toEqual([4, 32, 4]);
});

test("with links the score per level sets the effect: 5 for the largest, 1 for none", () => {
  const effects = effectsOf(scored([8000, 4000, 0]));
  expect(gaps.map((gap) => riskPointsPerLevel(gap, effects, 4))).toEqual([5, 24, 1]);
});
