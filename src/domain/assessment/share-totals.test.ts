import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { controlsAtSite, withControls } from "@/domain/assessment/compensations";
import { criterionShares, meanShare, sumTotals, totalOf } from "@/domain/assessment/share-totals";
import { siteLevels } from "@/domain/assessment/site-levels";
import type { Control } from "@/domain/countermeasure/control";
import { controlsAt } from "@/domain/countermeasure/control-register";
import type { SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";

const BREMEN = "bremen" as SiteId;
const NONE: AnswersById = new Map();
const control = (criterionIds: readonly string[], dates: Partial<Control> = {}): Control => ({
  name: "Key switch",
  effect: "prevent",
  reason: "legacy",
  owner: "Maria Huber",
  credit: 0.5,
  compensates: criterionIds.map((criterionId) => ({ criterionId, siteId: BREMEN })),
  testedOn: "2027-03-01",
  testDueOn: "2028-03-01",
  expiresOn: "2029-01-01",
  nextOutageOn: null,
  withdrawnOn: null,
  ...dates,
});
const answersOf = (values: Record<string, AnswerValue>, testDueOn: string | null = null): AnswersById =>
  new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      { value, testDueOn: value === "compensated" ? testDueOn : null },
    ]),
  );

const isolation = index.capability("SEG-6").criteria;
const sharesOf = (answers: AnswersById, controls: readonly Control[], today: string) =>
  criterionShares(
    isolation,
    ({ id }) => answers.get(id),
    controlsAtSite(controlsAt(controls, BREMEN), new Map()),
    today,
  );

describe("withControls", () => {
  const levelOn = (controls: readonly Control[], today: string, own: string | null = null) => {
    const answers = answersOf({ "SEG-6.1.a": "compensated" }, own);
    const dated = withControls(answers, controlsAt(controls, BREMEN));
    return siteLevels(index, dated, NONE, today).get("SEG-6")?.withCompensation;
  };

  test.each([
    ["the day before the test", [control(["SEG-6.1.a"])], "2028-02-29", 1],
    ["the day the test falls due", [control(["SEG-6.1.a"])], "2028-03-01", 0],
    [
      "while another control holds",
      [control(["SEG-6.1.a"]), control(["SEG-6.1.a"], { testDueOn: "2028-05-01" })],
      "2028-04-30",
      1,
    ],
    [
      "the day the last of them falls due",
      [control(["SEG-6.1.a"]), control(["SEG-6.1.a"], { testDueOn: "2028-05-01" })],
      "2028-05-01",
      0,
    ],
    ["expired before its test", [control(["SEG-6.1.a"], { expiresOn: "2028-01-01" })], "2028-01-01", 0],
    ["withdrawn", [control(["SEG-6.1.a"], { withdrawnOn: "2027-12-24" })], "2027-12-24", 0],
  ])("%s", (_, controls, today, level) => {
    expect(levelOn(controls, today)).toBe(level);
  });

  test("the control in the answer itself counts as one of them", () => {
    expect(levelOn([control(["SEG-6.1.a"])], "2028-03-01", "2028-03-02")).toBe(1);
    expect(levelOn([control(["SEG-6.1.a"])], "2028-02-29", "2027-01-01")).toBe(1);
    expect(levelOn([control(["SEG-6.1.a"])], "2028-03-02", "2028-03-02")).toBe(0);
    expect(levelOn([], "2028-03-02", "2028-03-02")).toBe(0);
  });

  test("a control changes no answer but a compensated one, and only where it stands", () => {
    const answers = answersOf({ "SEG-6.1.a": "no", "SEG-6.2.a": "compensated" }, "2028-01-01");
    expect(withControls(answers, controlsAt([control(["SEG-6.1.a", "VIS-1.1.a"])], BREMEN))).toEqual(answers);
    expect(withControls(answers, controlsAt([control(["SEG-6.2.a"])], null))).toBe(answers);
  });
});

describe("shares", () => {
  test("native beside effective, and their mean over what applies", () => {
    const ids = isolation.map(({ id }) => id);
    const [first = "", second = "", third = "", fourth = ""] = ids;
    const rest = Object.fromEntries(ids.slice(4).map((id) => [id, "not-applicable" as const]));
    const answers = answersOf(
      { ...rest, [first]: "yes", [second]: "partly", [third]: "compensated", [fourth]: "unknown" },
      "2028-03-01",
    );
    const shares = sharesOf(answers, [control([first, second, third])], "2027-06-01");
    expect(shares).toEqual([
      { criterionId: first, native: 1, effective: 1 },
      { criterionId: second, native: 0.5, effective: 0.75 },
      { criterionId: third, native: 0, effective: 0.5 },
      { criterionId: fourth, native: 0, effective: 0 },
    ]);
    const total = totalOf(shares);
    expect(meanShare(total)).toEqual({ native: 1.5 / 4, effective: 2.25 / 4 });
    expect(meanShare(sumTotals([total, total]))).toEqual(meanShare(total));
    expect(meanShare(sumTotals([]))).toBeNull();
  });

  test("what is answered once is compensated once, unless the site has its own", () => {
    const policy = index.capability("GOV-3").criteria[0];
    const inventory = index.capability("VIS-1").criteria[0];
    if (!policy || !inventory) throw new Error("the model has lost a capability");
    const once = control([]);
    const atSite = control([]);
    const site = new Map([[policy.id, [atSite]]]);
    const organisation = new Map([
      [policy.id, [once]],
      [inventory.id, [once]],
    ]);
    expect(controlsAtSite(site, organisation)(policy)).toEqual([atSite]);
    expect(controlsAtSite(new Map(), organisation)(policy)).toEqual([once]);
    expect(controlsAtSite(new Map(), organisation)(inventory)).toEqual([]);
  });

  test("unknown never raises a share; a lapse never does; effective is never below native nor above 1", () => {
    const anyValue = fc.constantFrom(...ANSWER_VALUES.filter((value) => value !== "not-applicable"));
    const anyValues = fc.record(Object.fromEntries(isolation.map(({ id }) => [id, anyValue])));
    const anyIds = fc.subarray(isolation.map(({ id }) => id));
    const changed = fc.constantFrom(...isolation.map(({ id }) => id));
    fc.assert(
      fc.property(anyValues, anyIds, changed, fc.nat(500), fc.nat(200), (values, ids, id, age, days) => {
        const today = addDays("2027-06-01", age);
        const sum = (each: Record<string, AnswerValue>, on: string) =>
          totalOf(sharesOf(answersOf(each, "2028-03-01"), [control(ids)], on));
        const before = sum(values, today);
        expect(before.effective).toBeGreaterThanOrEqual(before.native);
        expect(before.effective).toBeLessThanOrEqual(before.applicable);
        const unknown = sum({ ...values, [id]: "unknown" }, today);
        expect(unknown.native).toBeLessThanOrEqual(before.native);
        expect(unknown.effective).toBeLessThanOrEqual(before.effective + 1e-12);
        expect(sum(values, addDays(today, days)).effective).toBeLessThanOrEqual(before.effective + 1e-12);
      }),
    );
  });
});
