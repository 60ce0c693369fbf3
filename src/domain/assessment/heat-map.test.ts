import { describe, expect, test } from "vitest";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { heatMap } from "@/domain/assessment/heat-map";
import { heatDomains, type HeatView } from "@/domain/assessment/heat-view";
import { programmeStanding, type CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { yesUpTo } from "@/test/answers";

const TODAY = "2026-11-18";
const [ALD, BRE, GRE] = ["ald", "bre", "gre"] as [SiteId, SiteId, SiteId];
const sites = [
  { id: ALD, siteGroupId: null, code: "ALD", name: "Aldstadt", isCritical: true },
  { id: BRE, siteGroupId: null, code: "BRE", name: "Brenna", isCritical: false },
  { id: GRE, siteGroupId: null, code: "GRE", name: "Grenoix", isCritical: false },
];
const NATIVE: HeatView = { against: "now", compensation: "native" };

const assessment = (siteId: SiteId | null, answers: AnswersById): CurrentAssessment => ({
  assessmentId: `of ${siteId}` as AssessmentId,
  siteId,
  startedOn: "2026-10-12",
  answers,
});

const TARGETS: LevelByCapability = { "VIS-1": 2, "VIS-2": 1, "SEG-2": 2, "GOV-1": 3 };

const mapOf = (
  answers: readonly (readonly [SiteId | null, AnswersById])[],
  isKnown: (siteId: SiteId | null, capabilityId: string) => boolean = () => true,
) =>
  heatMap({
    index,
    sites,
    standing: programmeStanding(
      index,
      sites,
      answers.map(([siteId, own]) => assessment(siteId, own)),
      TODAY,
    ),
    isKnown,
    targets: TARGETS,
    finalTargets: { ...TARGETS, "SEG-2": 3, "RES-1": 2 },
  });

/** SEG-2 is claimed at 2 while VIS-2 is missing; GOV-1 is answered once. */
const TWO_SITES = [
  [null, yesUpTo({ "GOV-1": 2 })],
  [ALD, yesUpTo({ "VIS-1": 2, "VIS-2": 1, "SEG-1": 1, "SEG-2": 2 })],
  [BRE, yesUpTo({ "VIS-1": 1, "SEG-1": 1, "SEG-2": 2 })],
] as const;

const rowOf = (map: ReturnType<typeof mapOf>, id: string) =>
  map.rows.find(({ capabilityId }) => capabilityId === id);

describe("heatMap", () => {
  const map = mapOf(TWO_SITES);

  test("has one row per capability with a target now or at the end, in the order of the model", () => {
    expect(
      map.rows.map(({ capabilityId, target, finalTarget }) => [capabilityId, target, finalTarget]),
    ).toEqual([
      ["VIS-1", 2, 2],
      ["VIS-2", 1, 1],
      ["SEG-2", 2, 3],
      ["RES-1", 0, 2],
      ["GOV-1", 3, 3],
    ]);
  });

  test("a cell holds supported and claimed, and a site nobody has assessed is unknown, not zero", () => {
    expect(rowOf(map, "SEG-2")?.cells).toEqual([[2, 2, 2, 2, 0], [1, 2, 1, 2, 0], null]);
    expect(map.sites.map(({ assessmentId, startedOn }) => [assessmentId, startedOn])).toEqual([
      ["of ald", "2026-10-12"],
      ["of bre", "2026-10-12"],
      [null, null],
    ]);
  });

  test("what is answered once has one cell, whatever the number of sites", () => {
    expect(rowOf(map, "GOV-1")).toMatchObject({ isGroupWide: true, cells: [[2, 2, 2, 2, 0]] });
  });

  test("what nobody could answer is unknown at an assessed site too", () => {
    const unknown = mapOf(TWO_SITES, (siteId, id) => !(siteId === ALD && id === "SEG-2") && siteId !== null);
    expect(rowOf(unknown, "SEG-2")?.cells[0]).toBeNull();
    expect(rowOf(unknown, "GOV-1")?.cells).toEqual([null]);
  });

  test("counts compensations whose test is due, and keeps compensated levels apart", () => {
    const [first, second] = index.criteriaAt("SEG-2", 2);
    const base = yesUpTo({ "VIS-1": 2, "VIS-2": 1, "SEG-1": 1, "SEG-2": 2 });
    const withControl = (id: string | undefined, testDueOn: string) =>
      new Map([...base, [id ?? "", { value: "compensated", testDueOn }]] as const);
    const compensated = mapOf([TWO_SITES[0], [ALD, withControl(first?.id, "2027-01-01")]]);
    expect(rowOf(compensated, "SEG-2")?.cells[0]).toEqual([1, 1, 2, 2, 0]);
    const lapsed = mapOf([TWO_SITES[0], [ALD, withControl(second?.id, TODAY)]]);
    expect(rowOf(lapsed, "SEG-2")?.cells[0]).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("heatDomains", () => {
  const map = mapOf(TWO_SITES);
  const domainsOf = (view: HeatView, isGroupWide = false) =>
    heatDomains(map, maturityModel.domains, view, isGroupWide);

  test("rows stand under their domain; group-wide ones apart, without figures per site", () => {
    expect(domainsOf(NATIVE).map(({ domainId, rows }) => [domainId, rows.length])).toEqual([
      ["VIS", 2],
      ["SEG", 1],
      ["RES", 1],
    ]);
    expect(domainsOf(NATIVE, true)).toMatchObject([{ domainId: "GOV", bySite: [] }]);
  });

  test("figures per site, null where the whole domain is unknown", () => {
    const [visibility] = domainsOf(NATIVE);
    expect(visibility?.bySite).toMatchObject([
      { mean: 1.5, floor: 1, attainment: 1, isLowerBound: false },
      { mean: 0.5, floor: 0, attainment: 1 / 3, isLowerBound: false },
      null,
    ]);
  });

  test("an unknown cell makes the figure of its site a lower bound", () => {
    const partly = mapOf(TWO_SITES, (_, id) => id !== "VIS-2");
    const [visibility] = heatDomains(partly, maturityModel.domains, NATIVE, false);
    expect(visibility?.bySite[0]).toMatchObject({ mean: 1, isLowerBound: true });
  });

  test("the organisation's figure is a lower bound only where an unknown site could lift it", () => {
    const unknownAt = (siteId: SiteId) =>
      heatDomains(
        mapOf(TWO_SITES, (at) => at !== siteId),
        maturityModel.domains,
        NATIVE,
        false,
      )[0]?.organisation;
    expect(unknownAt(ALD)).toMatchObject({ isLowerBound: true });
    expect(unknownAt(GRE)).toMatchObject({ isLowerBound: false });
  });

  test("the view chooses the targets and the pair of levels", () => {
    const boundary = (view: HeatView) => domainsOf(view).find(({ domainId }) => domainId === "SEG")?.rows[0];
    expect(boundary(NATIVE)).toMatchObject({
      target: 2,
      cells: [{ supported: 2 }, { supported: 1, claimed: 2 }, null],
    });
    expect(boundary({ against: "final", compensation: "compensated" })).toMatchObject({ target: 3 });
  });
});
