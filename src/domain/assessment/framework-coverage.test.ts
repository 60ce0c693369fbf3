import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedCrosswalk } from "@/data/content/crosswalk";
import { frameworkIndex, frameworks } from "@/data/content/frameworks";
import { maturityModelIndex as model } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { coverageSources } from "@/domain/assessment/coverage-sources";
import { COVERAGE_STATES, SOURCE_STATES, type SourceState } from "@/domain/assessment/coverage-state";
import {
  frameworkCoverage,
  type FrameworkCoverage,
  type ItemCoverage,
} from "@/domain/assessment/framework-coverage";
import { programmeStanding, type CurrentAssessment } from "@/domain/assessment/programme-standing";
import { crosswalkIndex } from "@/domain/framework/crosswalk-index";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { yesUpTo } from "@/test/answers";

const TODAY = "2026-11-18";
const crosswalk = crosswalkIndex(shippedCrosswalk);
const criteria = model.model.capabilities.flatMap((capability) => capability.criteria);
const siteIds = ["north", "south", "west"] as SiteId[];
const [north] = siteIds as [SiteId, SiteId, SiteId];

const answersOf = (values: readonly AnswerValue[]): AnswersById =>
  new Map(criteria.map(({ id }, at) => [id, { value: values[at] ?? "unknown", testDueOn: null }]));

type Setting = {
  /** By site; the last one of all sites is also what is answered once. */
  readonly answers: readonly AnswersById[];
  readonly sites?: readonly SiteId[];
  readonly targets?: LevelByCapability;
  readonly own?: ReadonlyMap<string, SourceState>;
};

const sourcesIn = ({ answers, sites = siteIds.slice(0, answers.length), targets = {} }: Setting) => {
  const assessment = (siteId: SiteId | null, given: AnswersById = new Map()): CurrentAssessment => ({
    assessmentId: `assessment of ${siteId}` as AssessmentId,
    siteId,
    startedOn: "2026-11-01",
    answers: given,
  });
  const standing = programmeStanding(
    model,
    siteIds.slice(0, answers.length).map((id) => ({ id, isCritical: true })),
    [
      ...siteIds.slice(0, answers.length).map((id, at) => assessment(id, answers[at])),
      assessment(null, answers.at(-1)),
    ],
    TODAY,
  );
  return coverageSources({ index: model, standing, siteIds: sites, targetsOf: () => targets, today: TODAY });
};

const coverageOf = (catalogueId: string, setting: Setting): FrameworkCoverage => {
  const index = frameworkIndex(catalogueId);
  invariant(index, `there is a catalogue ${catalogueId}`);
  const { own } = setting;
  return frameworkCoverage({ index, crosswalk, sourceOf: sourcesIn(setting), ...(own && { own }) });
};

const itemIn = (coverage: FrameworkCoverage, itemId: string): ItemCoverage => {
  const found = coverage.items.find(({ item }) => item.id === itemId);
  invariant(found, `${itemId} is answered`);
  return found;
};

const answer = (given: Record<string, AnswerValue>): AnswersById =>
  new Map(Object.entries(given).map(([id, value]) => [id, { value, testDueOn: null }]));

const value = fc.constantFrom<AnswerValue>("no", "partly", "yes", "unknown", "not-applicable", "compensated");
/** Mostly alike, so that levels are reached, and items are open or unknown as a whole. */
const anyValues = value.chain((usual) =>
  fc.array(fc.oneof({ weight: 15, arbitrary: fc.constant(usual) }, value), {
    minLength: criteria.length,
    maxLength: criteria.length,
  }),
);
const someFramework = fc.constantFrom(...frameworks.map(({ id }) => id));
const target = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
const anyTargets = fc.record(Object.fromEntries(model.model.capabilities.map(({ id }) => [id, target])));

describe("frameworkCoverage", () => {
  test("knows nothing before anybody answered, and says apart what is not mapped", () => {
    const { counts } = coverageOf("doe-c2m2-2.1", { answers: [new Map()] });
    expect(counts).toEqual({
      met: 0,
      partly: 0,
      open: 0,
      unknown: 299,
      "not-applicable": 0,
      unmapped: 57,
      total: 356,
    });
  });

  test("a capability is met at its final target, level 1 at the least, and names level and target", () => {
    const answers = [yesUpTo({ "VIS-1": 1 })];
    const atTarget = (level: 0 | 1 | 2) =>
      itemIn(coverageOf("sans-ics-5", { answers, targets: { "VIS-1": level } }), "SANS-3").sources.find(
        ({ edge }) => edge.from.itemId === "VIS-1",
      );
    expect(atTarget(0)).toMatchObject({
      state: "met",
      basis: { kind: "capability", supported: 1, needed: 1 },
    });
    expect(atTarget(1)).toMatchObject({ state: "met" });
    expect(atTarget(2)).toMatchObject({
      state: "partly",
      basis: { supportedWithCompensation: 1, needed: 2 },
      edge: { strength: "supports", reviewer: null },
    });
  });

  test("names every source of an item, capability and criterion, and rests on the least of them", () => {
    const mfa = (given: Record<string, AnswerValue>) =>
      itemIn(coverageOf("nerc-cip", { answers: [answer(given)] }), "CIP-005-R2.3");
    const found = mfa({ "IDA-2.2.b": "yes" });
    expect(found.sources.map(({ edge, state }) => `${edge.from.itemId} ${state}`)).toEqual([
      "IDA-2 partly",
      "IDA-3 unknown",
      "IDA-2.2.b met",
    ]);
    expect(found.state).toBe("partly");
    expect(mfa({ "IDA-2.2.b": "no" }).state).toBe("open");
    expect(mfa({ "IDA-2.2.b": "unknown" }).state).toBe("unknown");
  });

  test("counts a compensation and shows it apart, until its test falls due", () => {
    const compensated = (testDueOn: string) => {
      const given = new Map(yesUpTo({ "VIS-1": 1 }));
      const [first] = model.criteriaAt("VIS-1", 1);
      invariant(first, "VIS-1 has a criterion of level 1");
      given.set(first.id, { value: "compensated", testDueOn });
      return itemIn(coverageOf("nist-csf-2.0", { answers: [given] }), "ID.AM-01").sources.find(
        ({ edge }) => edge.from.itemId === "VIS-1",
      );
    };
    expect(compensated("2026-11-19")).toMatchObject({
      state: "met",
      isCompensated: true,
      basis: { supported: 0, supportedWithCompensation: 1 },
    });
    expect(compensated(TODAY)).toMatchObject({
      isCompensated: false,
      basis: { supportedWithCompensation: 0 },
    });
  });

  test("is not applicable only where no criterion applies", () => {
    const none = answersOf(criteria.map(() => "not-applicable"));
    const { counts } = coverageOf("eu-nis2-art21", { answers: [none] });
    expect(counts).toMatchObject({ "not-applicable": 10, total: 10 });
  });

  test("an answer of the organisation does not make a capability of an unassessed site known", () => {
    const once = answersOf(criteria.map(() => "yes"));
    const sourceOf = sourcesIn({ answers: [new Map(), once], sites: [north] });
    expect(sourceOf({ catalogueId: "rungway-maturity", itemId: "VIS-1" }).state).toBe("unknown");
    expect(sourceOf({ catalogueId: "rungway-maturity", itemId: "GOV-1" }).state).not.toBe("unknown");
  });

  test("says unknown of a source that cannot be looked up", () => {
    const sourceOf = sourcesIn({ answers: [new Map()] });
    const nothing = { state: "unknown", isCompensated: false, basis: null };
    expect(sourceOf({ catalogueId: "rungway-maturity", itemId: "SEG-2.2.d" })).toEqual(nothing);
    expect(sourceOf({ catalogueId: "nist-csf-2.0", itemId: "PR.AA-01" })).toEqual(nothing);
  });

  test("the framework's own assessment wins, is named, and hides no source", () => {
    const answers = [answersOf(criteria.map(() => "yes"))];
    const own = new Map<string, SourceState>([["PR.AA-01", "open"]]);
    const linked = itemIn(coverageOf("nist-csf-2.0", { answers }), "PR.AA-01");
    expect(linked).toMatchObject({ state: "met", own: null });
    const decided = itemIn(coverageOf("nist-csf-2.0", { answers, own }), "PR.AA-01");
    expect(decided).toEqual({ ...linked, state: "open", own: "open" });
  });

  test("shows links to a heading beside it and counts only what is answered below", () => {
    const { headings, byKind } = coverageOf("nerc-cip", { answers: [new Map()] });
    const heading = (id: string) => headings.find(({ item }) => item.id === id);
    expect(heading("CIP-002")?.counts).toMatchObject({ total: 5, unmapped: 0 });
    expect(heading("CIP-002-R1")).toMatchObject({ counts: { total: 3 }, linked: { state: "unknown" } });
    expect(heading("CIP-003-A1-S1")).toMatchObject({ counts: { total: 0 }, linked: { state: "unknown" } });
    expect(heading("CIP-014")?.linked).toBeNull();
    expect(byKind.map(({ kind, counts }) => [kind.id, counts.total])).toEqual([
      ["obligation", 7],
      ["part", 134],
    ]);
  });

  test("a roll-up over sites is met only where every site is, and counts the sites", () => {
    const all = answersOf(criteria.map(() => "yes"));
    const sourceOf = sourcesIn({ answers: [all, new Map(), all] });
    expect(sourceOf({ catalogueId: "rungway-maturity", itemId: "VIS-1" })).toEqual({
      state: "partly",
      isCompensated: false,
      basis: {
        kind: "sites",
        sitesByState: { met: 2, partly: 0, open: 0, unknown: 1, "not-applicable": 0 },
      },
    });
  });
});

const RANK: Record<string, number> = { unknown: 0, open: 0, partly: 1, met: 2 };
const RAISED: Partial<Record<AnswerValue, AnswerValue[]>> = {
  no: ["partly", "compensated", "yes"],
  partly: ["compensated", "yes"],
  unknown: ["partly", "compensated", "yes"],
  compensated: ["yes"],
};

describe("properties of frameworkCoverage", () => {
  test("counts add up to the denominator: as a whole, per kind and per heading", () => {
    fc.assert(
      fc.property(someFramework, anyValues, anyTargets, (id, values, targets) => {
        const { counts, byKind, headings, items } = coverageOf(id, { answers: [answersOf(values)], targets });
        for (const each of [counts, ...byKind.map((kind) => kind.counts), ...headings.map((h) => h.counts)])
          expect(COVERAGE_STATES.reduce((sum, state) => sum + each[state], 0)).toBe(each.total);
        expect(counts.total).toBe(items.length);
        expect(byKind.reduce((sum, kind) => sum + kind.counts.total, 0)).toBe(items.length);
        const topless = items.filter(({ item }) => item.parentId === null).length;
        const tops = headings.filter(({ item }) => item.parentId === null);
        expect(tops.reduce((sum, heading) => sum + heading.counts.total, topless)).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });

  test("raising one answer lowers no item", () => {
    fc.assert(
      fc.property(someFramework, anyValues, anyTargets, fc.nat(), fc.nat(), (id, values, targets, at, to) => {
        const place = at % criteria.length;
        const raised = RAISED[values[place] ?? "yes"];
        fc.pre(raised !== undefined);
        const next = values.with(place, raised[to % raised.length] ?? "yes");
        const before = coverageOf(id, { answers: [answersOf(values)], targets }).items;
        const after = coverageOf(id, { answers: [answersOf(next)], targets }).items;
        expect(
          before.filter(({ state }, n) => (RANK[after[n]?.state ?? ""] ?? 3) < (RANK[state] ?? -1)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("not knowing raises no item, and an unknown source keeps it from being met", () => {
    const anyCapability = fc.constantFrom(...model.model.capabilities.map(({ id }) => id));
    fc.assert(
      fc.property(someFramework, anyValues, anyTargets, anyCapability, (id, values, targets, forgotten) => {
        const next = values.map((given, at) =>
          criteria[at]?.capabilityId === forgotten && given !== "not-applicable" ? "unknown" : given,
        );
        const before = coverageOf(id, { answers: [answersOf(values)], targets }).items;
        const after = coverageOf(id, { answers: [answersOf(next)], targets }).items;
        expect(
          after.filter(({ state }, n) => (RANK[state] ?? -1) > (RANK[before[n]?.state ?? ""] ?? 3)),
        ).toEqual([]);
        for (const { state, sources } of after)
          if (sources.some((source) => source.state === "unknown")) expect(state).not.toBe("met");
      }),
      { numRuns: 150 },
    );
  });

  test("a roll-up of sites alike says of every item what one of them says", () => {
    fc.assert(
      fc.property(someFramework, anyValues, (id, values) => {
        const answers = answersOf(values);
        const one = coverageOf(id, { answers: [answers] });
        const three = coverageOf(id, { answers: [answers, answers, answers] });
        expect(three.items.map(({ state }) => state)).toEqual(one.items.map(({ state }) => state));
        expect(three.counts).toEqual(one.counts);
      }),
      { numRuns: 40 },
    );
  });

  test("no source is lost, whoever decides", () => {
    fc.assert(
      fc.property(someFramework, fc.constantFrom(...SOURCE_STATES), (id, state) => {
        const own = new Map(frameworkIndex(id)?.answered.map((item) => [item.id, state]));
        const { items, headings } = coverageOf(id, { answers: [new Map()], own });
        const shown = [...items, ...headings.flatMap(({ linked }) => linked ?? [])];
        expect(shown.flatMap(({ sources }) => sources)).toHaveLength(
          shippedCrosswalk.filter(({ to }) => to.catalogueId === id).length,
        );
        expect(new Set(items.map((item) => item.state))).toEqual(new Set([state]));
      }),
      { numRuns: 40 },
    );
  });
});
