import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { domainFigures } from "@/domain/assessment/domain-figures";
import { quickResult } from "@/domain/assessment/quick-mode";
import { organisationLevel } from "@/domain/assessment/rollup";
import { siteLevels } from "@/domain/assessment/site-levels";
import type { ScoredAnswer } from "@/domain/assessment/standing";
import { ATTAINABLE_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";
import { maturityLevelInput } from "@/domain/framework/maturity-model-schema";

const TODAY = "2026-11-18";
const VECTORS = resolve(import.meta.dirname, "../../../../shared/reference/scoring-test-vectors.json");

/** The vectors say `comp` and `na`, and give a compensation no date. */
const vectorAnswers = z
  .record(z.string(), z.enum(["yes", "partly", "no", "unknown", "comp", "na"]))
  .transform(
    (answers) =>
      new Map<string, ScoredAnswer>(
        Object.entries(answers).map(([id, value]) => [
          id,
          {
            value: value === "comp" ? "compensated" : value === "na" ? "not-applicable" : value,
            testDueOn: null,
          },
        ]),
      ),
  );

const vectorsFile = z.object({
  vectors: z.object({
    own_capability: z.array(
      z.object({
        id: z.string(),
        capability: z.string(),
        answers: vectorAnswers,
        other_levels: z.record(z.string(), maturityLevelInput),
        expected: z.record(z.string(), z.number()),
      }),
    ),
    own_rollup: z.array(
      z.object({
        id: z.string(),
        sites: z.array(z.tuple([z.string(), z.boolean(), maturityLevelInput])),
        expected: z.number(),
      }),
    ),
    own_domain: z.array(
      z.object({
        id: z.string(),
        levels: z.array(maturityLevelInput),
        targets: z.array(maturityLevelInput),
        expected: z.object({ floor: z.number(), mean: z.number(), attainment: z.number() }),
      }),
    ),
    own_quick: z.array(
      z.object({
        id: z.string(),
        answers: vectorAnswers,
        expected: z.object({ indication: z.record(z.string(), z.string()) }).catchall(z.number()),
      }),
    ),
  }),
});

/** The levels a capability needs for its own, and what those need: answering all of it yes gives exactly `level`. */
const answerYes = (answers: Map<string, ScoredAnswer>, capabilityId: string, upTo: MaturityLevel): void => {
  for (const level of ATTAINABLE_LEVELS.filter((level) => level <= upTo)) {
    for (const { id } of index.criteriaAt(capabilityId, level)) {
      answers.set(id, { value: "yes", testDueOn: null });
    }
    for (const needed of index.prerequisitesAt(capabilityId, level)) {
      if (needed.strength === "hard") answerYes(answers, needed.requiresCapabilityId, needed.requiresLevel);
    }
  }
};

const round = (value: number, digits: number) => Number(value.toFixed(digits));

const vectors = existsSync(VECTORS)
  ? vectorsFile.parse(JSON.parse(readFileSync(VECTORS, "utf8"))).vectors
  : { own_capability: [], own_rollup: [], own_domain: [], own_quick: [] };

describe("scoring vectors", () => {
  test("are all here", ({ skip }) => {
    skip(!existsSync(VECTORS), "the reference folder is not beside this checkout");
    expect(Object.values(vectors).map((rows) => rows.length)).toEqual([5, 4, 1, 1]);
  });

  test.each(vectors.own_capability)("$id", ({ capability, answers, other_levels, expected }) => {
    const all = new Map<string, ScoredAnswer>();
    for (const [id, level] of Object.entries(other_levels)) answerYes(all, id, level);
    for (const [id, answer] of answers) all.set(id, answer);
    const site = siteLevels(index, all, all, TODAY);
    for (const [id, level] of Object.entries(other_levels)) {
      expect(site.get(id)?.supportedWithCompensation).toBe(level);
    }
    const levels = site.get(capability);
    expect({
      native: levels?.native,
      with_compensation: levels?.withCompensation,
      supported: levels?.supported,
      supported_with_compensation: levels?.supportedWithCompensation,
      best_case: levels?.bestCase,
      progress: round(levels?.progress ?? NaN, 3),
      compensated: levels?.counts.compensated,
      unknown: levels?.counts.unknown,
    }).toEqual(expected);
  });

  test.each(vectors.own_rollup)("$id", ({ sites, expected }) => {
    expect(organisationLevel(sites.map(([, isCritical, level]) => ({ isCritical, level }))).level).toBe(
      expected,
    );
  });

  test.each(vectors.own_domain)("$id", ({ levels, targets, expected }) => {
    const rated = levels.map((level, at) => ({
      capabilityId: `SEG-${at + 1}`,
      level,
      target: targets[at] ?? 0,
    }));
    const { floor, mean, attainment } = domainFigures(rated);
    expect({ floor, mean: round(mean, 2), attainment: round(attainment ?? NaN, 2) }).toEqual(expected);
  });

  test.each(vectors.own_quick)("$id", ({ answers, expected }) => {
    const { counts, indications } = quickResult(index, ({ id }) => answers.get(id), TODAY);
    expect({
      held: counts.yes,
      partly: counts.partly,
      open: counts.no,
      unknown: counts.unknown,
      compensated: counts.compensated,
      na: counts["not-applicable"],
      indication: Object.fromEntries(
        [...indications].filter(([, indication]) => indication !== "not-answered"),
      ),
    }).toEqual(expected);
  });
});
