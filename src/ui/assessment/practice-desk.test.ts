import { expect, test, vi } from "vitest";
import type { StoredPractice } from "@/domain/assessment/practice-answer";
import { catalogueIndex } from "@/domain/framework/catalogue-index";
import type { Outbox, OutboxState } from "@/ui/assessment/answer-outbox";
import { EMPTY_OUTBOX } from "@/ui/assessment/answer-outbox";
import { inheritedPractices } from "@/ui/assessment/inherited-practices";
import { createPracticeDesk } from "@/ui/assessment/practice-desk";
import { sectionsOf } from "@/ui/assessment/practice-sections";

const item = (id: string, parentId: string | null, grade: number | null = null) => ({
  id,
  kind: grade === null ? "heading" : "practice",
  title: id,
  parentId,
  text: null,
  grade,
  edition: null,
});

const index = catalogueIndex({
  id: "doe-c2m2-2.1",
  name: "C2M2",
  version: "2.1",
  publisher: "DOE",
  licence: "",
  sources: [],
  note: null,
  kinds: [
    { id: "heading", name: "Heading", isAnswered: false },
    { id: "practice", name: "Practice", isAnswered: true },
  ],
  items: ["ASSET", "RISK"].flatMap((domain) => [
    item(domain, null),
    item(`${domain}-1`, domain),
    item(`${domain}-1a`, `${domain}-1`, 1),
    item(`${domain}-1b`, `${domain}-1`, 2),
  ]),
});

const stored = (itemId: string, value: string, version = 1): StoredPractice => ({
  itemId,
  answer: { value, target: null, rationale: "" },
  version,
  answeredBy: "Ole Brandt",
  answeredAt: "2026-11-18T14:02:00.000Z",
});

const NOTHING_INHERITED = inheritedPractices({ siteGroupAnswers: [], organisationAnswers: [] });

const open = () => {
  const desk = createPracticeDesk(sectionsOf(index, "c2m2"), [stored("ASSET-1a", "FI")], NOTHING_INHERITED);
  let state: OutboxState<StoredPractice> = EMPTY_OUTBOX;
  let told = () => undefined as void;
  const outbox = {
    state: () => state,
    subscribe: (listener: () => void) => {
      told = listener;
      return () => undefined;
    },
    answer: (criterionId: string, wanted: StoredPractice["answer"] | null, seenVersion: number | null) => {
      const pending = { criterionId, wanted, seenVersion, sent: null, state: { kind: "waiting" as const } };
      state = { ...state, queue: new Map(state.queue).set(criterionId, pending) };
      told();
    },
  } as unknown as Outbox<StoredPractice>;
  desk.follow(outbox);
  return desk;
};

test("an answer changes its own item and its own section, and nothing else", () => {
  const desk = open();
  const [asset, risk] = [desk.figureOf("ASSET"), desk.figureOf("RISK")];
  const other = desk.practiceOf("ASSET-1a");
  const listener = vi.fn<() => void>();
  desk.subscribe(listener);
  desk.put("RISK-1a", { value: "LI", target: null, rationale: "" });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(desk.practiceOf("RISK-1a").answer?.value).toBe("LI");
  expect(desk.practiceOf("ASSET-1a")).toBe(other);
  expect(desk.figureOf("ASSET")).toBe(asset);
  expect(risk?.c2m2?.mil).toBe(0);
  expect(desk.figureOf("RISK")?.c2m2).toMatchObject({ mil: 1, blocking: ["RISK-1b"] });
});

test("what the server holds is laid under what waits; an unchanged answer stays the same object", () => {
  const desk = open();
  const before = desk.practiceOf("ASSET-1a");
  desk.put("RISK-1a", { value: "NI", target: null, rationale: "" });
  desk.receive([stored("ASSET-1a", "FI"), stored("RISK-1a", "FI", 7)]);
  expect(desk.practiceOf("ASSET-1a")).toBe(before);
  expect(desk.practiceOf("RISK-1a")).toMatchObject({ answer: { value: "NI" }, stored: { version: 7 } });
  desk.receive([]);
  expect(desk.practiceOf("ASSET-1a").answer).toBeNull();
  expect(desk.figureOf("ASSET")?.answered).toBe(0);
});

test("what the group says once counts until a word is given here, and again when that is taken back", () => {
  const inherited = inheritedPractices({
    siteGroupAnswers: [stored("ASSET-1a", "LI")],
    organisationAnswers: [stored("ASSET-1a", "NI"), stored("ASSET-1b", "FI")],
  });
  const desk = createPracticeDesk(sectionsOf(index, "c2m2"), [], inherited);
  expect(Object.fromEntries(desk.sheet().current)).toEqual({ "ASSET-1a": "LI", "ASSET-1b": "FI" });
  expect(desk.practiceOf("ASSET-1a")).toMatchObject({ answer: null, inherited: { place: "group" } });
  desk.remember("ASSET-1a", stored("ASSET-1a", "PI", 4));
  expect(desk.sheet().current.get("ASSET-1a")).toBe("PI");
  expect(desk.figureOf("ASSET")).toMatchObject({ answered: 2, words: { PI: 1, FI: 1 } });
  desk.remember("ASSET-1a", null);
  expect(desk.sheet().current.get("ASSET-1a")).toBe("LI");
});
