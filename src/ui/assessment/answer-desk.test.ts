import { describe, expect, test } from "vitest";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { indexModel } from "@/domain/framework/model-index";
import type { AssessmentId, SiteId, UserId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { maturityModel } from "@/data/content/maturity-model";
import { answerDesk } from "@/ui/assessment/answer-desk";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { depthNote } from "@/ui/assessment/depth-note";
import { levelWords } from "@/ui/assessment/level-words";
import { questionWalk } from "@/ui/assessment/question-walk";
import type { View } from "@/ui/assessment/shown-groups";

const index = indexModel({ ...maturityModel, profiles: [] });
const EVERYTHING: View = { show: null, only: null, unfolded: new Set<string>() };

const stored = (criterionId: string, value: AnswerValue = "yes"): StoredAnswer => ({
  criterionId,
  answer: {
    value,
    ...(value === "compensated" && { control: { name: "Data diode", testDueOn: "2027-03-03" } }),
    rationale: "",
    evidenceUrl: null,
    confidence: "stated",
  },
  version: 1,
  answeredBy: "Maria Keller",
  answeredAt: "2026-11-18T14:02:00.000Z",
});

const idsAt = (capabilityId: string, level: 1 | 2 | 3 | 4) =>
  index.criteriaAt(capabilityId, level).map(({ id }) => id);
const allYes = (capabilityId: string, ...levels: (1 | 2 | 3 | 4)[]) =>
  levels.flatMap((level) => idsAt(capabilityId, level)).map((id) => stored(id));

const deskOf = (over: Partial<AssessmentOutput> = {}, requested: string[] = []) =>
  answerDesk(
    {
      index,
      page: {
        id: "a" as AssessmentId,
        siteId: "s" as SiteId,
        siteGroupId: null,
        siteName: "Brenna",
        siteGroupName: null,
        siteGroupAnswers: [],
        siteGroupAssessmentId: null,
        replacedById: null,
        mayFreeze: true,
        name: "Full assessment",
        mode: "full",
        startedOn: "2026-11-18",
        startedBy: "Maria Keller",
        frozenAt: null,
        answers: [],
        organisationAnswers: [],
        organisationAssessmentId: null,
        targets: { "VIS-1": 2, "VIS-4": 2, "GOV-1": 2 },
        targetsDue: "2027-03" as Month,
        today: "2026-11-18",
        userId: "u" as UserId,
        mayAnswer: true,
        ...over,
      },
      requested: new Set(requested),
    },
    new Map(),
  );
const shownIn = (desk: ReturnType<typeof deskOf>, capabilityId: string) =>
  desk.sheet.criteria.filter((criterion) => criterion.capabilityId === capabilityId).map(({ id }) => id);

describe("what a full assessment asks", () => {
  test("a level appears once the one below is met, and goes with its words when it no longer is", () => {
    const levelOne = idsAt("VIS-1", 1);
    const begun = deskOf();
    expect(shownIn(begun, "VIS-1")).toEqual(levelOne);
    expect(depthNote(begun.sheet, "VIS-1").text).toBe("Level 2 is asked once level 1 is met.");
    const met = deskOf({ answers: allYes("VIS-1", 1) });
    expect(shownIn(met, "VIS-1")).toEqual([...levelOne, ...idsAt("VIS-1", 2)]);
    const fallen = deskOf({ answers: [...allYes("VIS-1", 1).slice(1), stored(levelOne[0] ?? "", "no")] });
    expect(shownIn(fallen, "VIS-1")).toEqual(levelOne);
    expect(depthNote(fallen.sheet, "VIS-1").text).toBe("Level 1 is not met, so level 2 is not asked.");
  });

  test("answers to what is not asked any more are kept and counted", () => {
    const [first = "", ...others] = idsAt("VIS-1", 1);
    const answers = [stored(first, "no"), ...others.map((id) => stored(id)), ...allYes("VIS-1", 2)];
    expect(depthNote(deskOf({ answers }).sheet, "VIS-1").keptAnswers).toBe(idsAt("VIS-1", 2).length);
  });

  test("it ends at this year's target; level 3 and 4 only on request", () => {
    const answers = allYes("VIS-1", 1, 2);
    expect(depthNote(deskOf({ answers }).sheet, "VIS-1")).toMatchObject({
      text: "Met up to level 2, this year’s target.",
      beyond: 3,
    });
    const requested = deskOf({ answers }, ["VIS-1"]);
    expect(shownIn(requested, "VIS-1")).toEqual([
      ...idsAt("VIS-1", 1),
      ...idsAt("VIS-1", 2),
      ...idsAt("VIS-1", 3),
    ]);
  });

  test("a capability without a target is not asked", () => {
    expect(shownIn(deskOf(), "VIS-2")).toEqual([]);
  });

  test("the organisation asks its own criteria, a site inherits them until it differs", () => {
    const [once = ""] = idsAt("GOV-1", 1);
    const organisation = deskOf({ siteId: null, siteName: null });
    expect(organisation.sheet.criteria.every(({ scope }) => scope === "organisation")).toBe(true);
    expect(organisation.isOwn(once)).toBe(true);
    const site = deskOf({ organisationAnswers: [stored(once)] });
    expect(shownIn(site, "GOV-1")).toContain(once);
    expect(site.isOwn(once)).toBe(false);
    expect(site.sheet.answerOf(index.criterion(once) ?? fail())).toMatchObject({ value: "yes" });
    const differs = deskOf({ organisationAnswers: [stored(once)], answers: [stored(once, "no")] });
    expect(differs.isOwn(once)).toBe(true);
    expect(differs.sheet.answerOf(index.criterion(once) ?? fail())).toMatchObject({ value: "no" });
    expect(differs.sheet.asked).toBe(site.sheet.asked);
  });

  test("the organisation's part of a capability ends without words where only the sites are asked more", () => {
    const [once = ""] = idsAt("VIS-4", 1);
    const desk = deskOf({ siteId: null, siteName: null, answers: [stored(once)] });
    expect(shownIn(desk, "VIS-4")).toEqual([once]);
    expect(depthNote(desk.sheet, "VIS-4")).toEqual({ text: null, beyond: null, keptAnswers: 0 });
  });

  test("a site is told when the organisation's answer holds a level back", () => {
    const [once = ""] = idsAt("VIS-4", 1);
    const desk = deskOf({ organisationAnswers: [stored(once, "no")] });
    expect(shownIn(desk, "VIS-4")).toEqual([once]);
    expect(depthNote(desk.sheet, "VIS-4").text).toBe(
      "What the organisation answered holds level 2 back, so it is not asked here.",
    );
  });

  test("a frozen assessment shows what was answered and nothing else", () => {
    const desk = deskOf({ frozenAt: "2026-11-19T08:00:00.000Z", answers: [stored("VIS-1.3.a", "unknown")] });
    expect(desk.sheet.criteria.map(({ id }) => id)).toEqual(["VIS-1.3.a"]);
    expect(desk.sheet.counts).toMatchObject({ unknown: 1, "not-answered": 0 });
  });
});

const fail = (): never => {
  throw new Error("the model has no such criterion");
};

describe("what a quick assessment asks", () => {
  test("its 40 outcomes, those that can harm people first; unknown is not the same as not answered", () => {
    const desk = deskOf({ mode: "quick", answers: [stored("VIS-2.1.d", "unknown")] });
    expect(desk.sheet.criteria).toHaveLength(40);
    expect(desk.sheet.asked).toBe(29);
    expect(desk.groups[0]?.criteria.every(({ safety }) => safety)).toBe(true);
    expect(desk.sheet.counts).toMatchObject({ unknown: 1, "not-answered": 28 });
  });
});

describe("questionWalk", () => {
  const answers = allYes("VIS-1", 1);
  const walk = (desk: ReturnType<typeof deskOf>, differing: string[] = [], view = EVERYTHING) =>
    questionWalk(desk, view, new Set(differing));

  test("an answer leads to the next question, also to one that it has brought up", () => {
    const last = idsAt("VIS-1", 1).at(-1) ?? "";
    expect(walk(deskOf({ answers })).afterAnswer(last)).toBe(idsAt("VIS-1", 2)[0]);
  });

  test("it passes over what is inherited, and stops where that is answered differently", () => {
    const desk = deskOf();
    const inherited = desk.sheet.criteria.find(({ id }) => !desk.isOwn(id))?.id ?? "";
    const before = walk(desk).order[walk(desk).order.indexOf(inherited) - 1] ?? null;
    expect(before && walk(desk).afterAnswer(before)).not.toBe(inherited);
    const unfolded: View = { show: null, only: null, unfolded: new Set(desk.groups.map(({ id }) => id)) };
    expect(before && walk(desk, [inherited], unfolded).afterAnswer(before)).toBe(inherited);
  });

  test("from the end it goes back to what was left out, and stays when nothing is", () => {
    const [first = null] = idsAt("VIS-1", 1);
    const desk = deskOf({ targets: { "VIS-1": 1 }, answers: answers.slice(1) });
    expect(walk(desk).afterAnswer(walk(desk).order.at(-1) ?? "")).toBe(first);
    const done = walk(deskOf({ targets: { "VIS-1": 1 }, answers }));
    expect(done.afterAnswer(done.order.at(-1) ?? "")).toBeNull();
  });

  test("steps keep inside the list and to what a filter shows", () => {
    const { order, step } = walk(deskOf({ targets: { "VIS-1": 1 }, answers }));
    expect(step(null, 1)).toBe(order[0]);
    expect(step(order[0] ?? null, -1)).toBeNull();
    const filtered = walk(deskOf({ answers }), [], { show: "yes", only: null, unfolded: new Set<string>() });
    expect(filtered.step(idsAt("VIS-1", 1).at(-1) ?? null, 1)).toBeNull();
  });
});

describe("levelWords", () => {
  const wordsOf = (answers: StoredAnswer[]) => {
    const levels = deskOf({ answers }).sheet.levels.get("VIS-1");
    return levels ? levelWords(levels) : fail();
  };

  test.each<[string, StoredAnswer[], string | null]>([
    ["nothing answered", [], null],
    ["level 1 met", allYes("VIS-1", 1), "level 1 so far"],
    [
      "one of level 2 unknown",
      [...allYes("VIS-1", 1), ...allYes("VIS-1", 2).slice(1), stored(idsAt("VIS-1", 2)[0] ?? "", "unknown")],
      "level 1 so far, 2 if every unknown holds, 80 % towards 2",
    ],
    [
      "one of level 1 compensated",
      [...allYes("VIS-1", 1).slice(1), stored(idsAt("VIS-1", 1)[0] ?? "", "compensated")],
      "level 0 so far, 1 with compensation",
    ],
  ])("%s", (_, answers, words) => expect(wordsOf(answers)).toBe(words));
});
