import { describe, expect, test } from "vitest";
import { ALDSTADT, BRENNA, SAMPLE_INDEX, SAMPLE_SITES, sampleAssessment } from "@/test/plan-sample";
import type { PlacedAssessment } from "@/domain/assessment/placed-assessment";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { assessmentRounds } from "@/domain/report/assessment-rounds";
import { capabilityFigures } from "@/domain/report/capability-figures";
import { changeSince } from "@/domain/report/change-since";
import { knownLevels } from "@/domain/report/known-levels";
import { verifiedPoint, type RatedRound } from "@/domain/report/trend";

const TARGETS = { "VIS-1": 2, "SEG-1": 3, "GOV-1": 2 } as const;

const ratedRounds = (history: readonly PlacedAssessment[]): RatedRound[] =>
  assessmentRounds(history).map(({ on, assessments }) => ({
    on,
    placeCount: assessments.length,
    figures: capabilityFigures(
      knownLevels(
        SAMPLE_INDEX,
        SAMPLE_SITES,
        programmeStanding(SAMPLE_INDEX, SAMPLE_SITES, assessments, on),
        () => TARGETS,
      ),
    ),
  }));

const group = sampleAssessment(null, { "GOV-1": 1 }, { startedOn: "2026-04-02" });
const aldstadt = sampleAssessment(ALDSTADT.id, { "VIS-1": 1, "SEG-1": 1 }, { startedOn: "2026-04-20" });
const brenna = sampleAssessment(BRENNA.id, { "VIS-1": 1, "SEG-1": 0 }, { startedOn: "2026-05-04" });
const aldstadtAgain = sampleAssessment(ALDSTADT.id, { "VIS-1": 2, "SEG-1": 2 }, { startedOn: "2026-07-03" });

describe("assessmentRounds", () => {
  test("one round a quarter, each with the newest assessment of every place", () => {
    expect(assessmentRounds([group, aldstadt, brenna, aldstadtAgain])).toEqual([
      { on: "2026-05-04", assessments: [group, aldstadt, brenna] },
      { on: "2026-07-03", assessments: [group, aldstadtAgain, brenna] },
    ]);
    expect(assessmentRounds([])).toEqual([]);
  });
});

describe("changeSince", () => {
  test("says the points each domain moved, and where the whole stood", () => {
    const rounds = ratedRounds([group, aldstadt, brenna, aldstadtAgain]);
    expect(rounds.map((round) => verifiedPoint(round))).toEqual([
      { month: "2026-05", share: 3 / 7, isLowerBound: false },
      { month: "2026-07", share: 5 / 7, isLowerBound: false },
    ]);
    expect(changeSince(SAMPLE_INDEX.model, rounds)).toEqual({
      since: "2026-05-04",
      shareBefore: 3 / 7,
      points: { VIS: 50, SEG: 33, GOV: 0 },
    });
  });

  test("the first round has nothing to be held against", () => {
    expect(changeSince(SAMPLE_INDEX.model, ratedRounds([group, aldstadt]))).toBeNull();
    expect(changeSince(SAMPLE_INDEX.model, [])).toBeNull();
  });

  test("a site that was unknown before does not pass for progress", () => {
    const firstLooks = { startedOn: "2026-07-03" };
    const wereUnknown = ratedRounds([
      group,
      sampleAssessment(ALDSTADT.id, { "VIS-1": 3, "SEG-1": 3 }, firstLooks),
    ]);
    expect(wereUnknown.map((round) => verifiedPoint(round).isLowerBound)).toEqual([true, true]);
    expect(changeSince(SAMPLE_INDEX.model, wereUnknown)).toBeNull();
  });

  test("a site whose levels could not have changed the share does not hide the change", () => {
    const [before, now] = ratedRounds([
      group,
      aldstadt,
      sampleAssessment(BRENNA.id, { "VIS-1": 1, "SEG-1": 1 }, { startedOn: "2026-07-01" }),
      aldstadtAgain,
    ]);
    expect([before?.placeCount, now?.placeCount]).toEqual([2, 3]);
    expect(
      changeSince(
        SAMPLE_INDEX.model,
        [before, now].filter((round) => round !== undefined),
      )?.since,
    ).toBe("2026-04-20");
  });
});
