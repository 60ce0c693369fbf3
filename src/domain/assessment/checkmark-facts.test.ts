import { describe, expect, test } from "vitest";
import { checkmarkFacts } from "@/domain/assessment/checkmark-facts";
import { CHECKMARK_TESTS, failedTests } from "@/domain/assessment/checkmark-index";
import { NO_STEWARDSHIP, type Stewardship } from "@/domain/countermeasure/stewardship";
import type { Proof } from "@/domain/evidence/proof-kind";
import type { UserId } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { proofKinds } from "@/data/content/proof-kinds";

const TODAY = "2027-03-01";
const CRITERION = "SEG-2.2.a";

const proofOf = (id: string, takenOn: string): Proof[] =>
  proofKinds.kinds.filter((kind) => kind.id === id).map((kind) => ({ kind, takenOn }));

const KEPT: Stewardship = {
  ...NO_STEWARDSHIP,
  capabilityId: "SEG-2",
  siteId: null,
  ownedBy: "jonas" as UserId,
  ownerName: "Jonas Lind",
  procedure: "WI-07",
  yearlyCost: 0,
  exceptionPath: "Shift lead",
  reviewDueOn: "2027-06-01",
};

const failedWith = (stewardship: Stewardship | undefined, proofs: readonly Proof[]) => {
  const place = {
    siteId: null,
    safetyRank: 0,
    answerOf: () => ({ value: "yes" as const, testDueOn: null }),
    controlsOf: () => [],
    stewardshipOf: () => stewardship,
    answers: [{ criterionId: CRITERION, proofs }],
  };
  return checkmarkFacts(index, place, TODAY).map((facts) => failedTests(facts, TODAY));
};

describe("a practice in place is judged by records alone", () => {
  test.each([
    ["nothing is written down", undefined, [], CHECKMARK_TESTS],
    ["everything is", KEPT, proofOf("test", "2027-01-10"), []],
    ["the owner has left", { ...KEPT, ownerName: null }, proofOf("test", "2027-01-10"), ["owner"]],
    ["the review is over", { ...KEPT, reviewDueOn: TODAY }, proofOf("test", "2027-01-10"), ["review"]],
    ["nobody may open it", { ...KEPT, exceptionPath: "" }, proofOf("test", "2027-01-10"), ["review"]],
    ["the procedure is proof", { ...KEPT, procedure: "" }, proofOf("procedure", "2027-01-10"), ["test"]],
    ["the test is long past", KEPT, proofOf("test", "2020-01-10"), ["proof", "test"]],
  ])("%s", (_, stewardship, proofs, failed) => {
    expect(failedWith(stewardship, proofs)).toEqual([failed]);
  });
});
