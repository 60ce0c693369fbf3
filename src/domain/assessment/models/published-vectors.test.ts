import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { frameworkIndex } from "@/data/content/frameworks";
import { C2M2_ANSWERS, c2m2Score, type C2m2Answer } from "@/domain/assessment/models/c2m2";
import { c2m2Model } from "@/domain/assessment/models/c2m2-model";
import { cpgClassShares } from "@/domain/assessment/models/cpg";
import {
  groupMaturityLevel,
  PROCESS_MATURITY_LEVELS,
} from "@/domain/assessment/models/maturity-levels-62443";
import {
  FOUNDATIONAL_REQUIREMENTS,
  SECURITY_LEVELS,
  type SecurityLevelVector,
  zoneStanding,
} from "@/domain/assessment/models/security-levels";
import { SPRS_ANSWERS, sprsScore } from "@/domain/assessment/models/sprs";
import { invariant } from "@/domain/shared/invariant";

const TODAY = "2026-11-18";
const VECTORS = resolve(import.meta.dirname, "../../../../../shared/reference/scoring-test-vectors.json");

const count = z.tuple([z.number(), z.number()]);
const vector = z.array(z.literal(SECURITY_LEVELS)).length(7);

const vectorsFile = z.object({
  vectors: z.object({
    c2m2_domain_mil: z.array(
      z.object({
        id: z.string(),
        domain: z.string(),
        answers: z.record(z.string(), z.enum([...C2M2_ANSWERS, "U"])),
        expected_mil: z.number(),
      }),
    ),
    cset_cpg: z.array(
      z.object({
        id: z.string(),
        counts: z.object({ HIGH: count, MODERATE: count, LOW: count }),
        expected: z.record(z.string(), z.number()),
      }),
    ),
    cset_sprs: z.array(
      z.object({
        id: z.string(),
        answers: z.array(z.tuple([z.enum(SPRS_ANSWERS), z.number()])),
        expected: z.number(),
      }),
    ),
    sl_gap: z.array(
      z.object({
        id: z.string(),
        sl_t: vector,
        sl_a: vector,
        sl_c: vector,
        expected_gap: z.array(z.number()),
        expected_capability_shortfall: z.array(z.number()),
        expected_met: z.boolean(),
      }),
    ),
    ml_group: z.array(
      z.object({
        id: z.string(),
        requirement_ml: z.array(z.literal(PROCESS_MATURITY_LEVELS)),
        expected: z.number(),
      }),
    ),
  }),
});

const vectors = existsSync(VECTORS)
  ? vectorsFile.parse(JSON.parse(readFileSync(VECTORS, "utf8"))).vectors
  : { c2m2_domain_mil: [], cset_cpg: [], cset_sprs: [], sl_gap: [], ml_group: [] };

const catalogue = frameworkIndex("doe-c2m2-2.1");
invariant(catalogue, "C2M2 is shipped");
const c2m2 = c2m2Model(catalogue);

const vectorOf = (levels: z.infer<typeof vector>): SecurityLevelVector => {
  const [FR1 = 0, FR2 = 0, FR3 = 0, FR4 = 0, FR5 = 0, FR6 = 0, FR7 = 0] = levels;
  return { FR1, FR2, FR3, FR4, FR5, FR6, FR7 };
};

const rounded = (value: number) => Number(value.toFixed(2));

describe("vectors of published rules", () => {
  test("are all here", ({ skip }) => {
    skip(!existsSync(VECTORS), "the reference folder is not beside this checkout");
    expect(Object.values(vectors).map((rows) => rows.length)).toEqual([6, 2, 2, 2, 2]);
  });

  test.each(vectors.c2m2_domain_mil)("$id", ({ domain, answers, expected_mil }) => {
    const given = new Map(
      Object.entries(answers).filter((entry): entry is [string, C2m2Answer] => entry[1] !== "U"),
    );
    expect(c2m2Score(c2m2, given).get(domain)?.mil).toBe(expected_mil);
  });

  test.each(vectors.cset_cpg)("$id", ({ counts, expected }) => {
    const { byImpact, meanPercent } = cpgClassShares(counts);
    expect({
      HIGH: rounded(byImpact.HIGH.percent),
      MODERATE: rounded(byImpact.MODERATE.percent),
      LOW: rounded(byImpact.LOW.percent),
      overall: rounded(meanPercent),
    }).toEqual(expected);
  });

  test.each(vectors.cset_sprs)("$id", ({ answers, expected }) => {
    expect(sprsScore(answers.map(([answer, weight]) => ({ answer, weight })))).toBe(expected);
  });

  test.each(vectors.sl_gap)("$id", (row) => {
    const zone = {
      target: vectorOf(row.sl_t),
      capability: vectorOf(row.sl_c),
      achieved: vectorOf(row.sl_a),
      compensations: [],
      inScope: FOUNDATIONAL_REQUIREMENTS,
    };
    const { requirements, isMet } = zoneStanding(zone, TODAY);
    expect(requirements.map(({ gap }) => gap)).toEqual(row.expected_gap);
    expect(requirements.map(({ capabilityShortfall }) => capabilityShortfall)).toEqual(
      row.expected_capability_shortfall,
    );
    expect(isMet).toBe(row.expected_met);
  });

  test.each(vectors.ml_group)("$id", ({ requirement_ml, expected }) => {
    expect(groupMaturityLevel(requirement_ml)).toBe(expected);
  });
});
