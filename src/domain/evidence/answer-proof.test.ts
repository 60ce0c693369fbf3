import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proofKinds } from "@/data/content/proof-kinds";
import { answerProof, proofByAnswer } from "@/domain/evidence/answer-proof";
import type { Proof } from "@/domain/evidence/proof-kind";
import { addDays } from "@/domain/shared/iso-day";

const taken = (id: string, takenOn: string): Proof => {
  const kind = proofKinds.kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`no kind ${id}`);
  return { kind, takenOn };
};

const TODAY = "2027-03-01";
const anyProof = fc
  .tuple(fc.constantFrom(...proofKinds.kinds), fc.nat(1500))
  .map(([kind, age]): Proof => ({ kind, takenOn: addDays(TODAY, -age) }));
const anyProofs = fc.array(anyProof, { maxLength: 6 });

describe("answerProof", () => {
  test("without proof it is claimed, since ever", () => {
    expect(answerProof([], TODAY)).toEqual({
      weight: 0,
      strongest: null,
      isClaimed: true,
      claimedFrom: null,
      confidence: null,
      isDocumented: false,
      isObserved: false,
    });
  });

  test("the strongest proof counts, and the last one to fade says until when", () => {
    const screenshot = taken("screenshot", "2027-02-28");
    const proofs = [taken("test", "2025-09-01"), screenshot];
    expect(answerProof(proofs, TODAY)).toMatchObject({
      strongest: screenshot,
      isClaimed: false,
      claimedFrom: "2027-09-02",
      confidence: "verified",
      isDocumented: true,
      isObserved: true,
    });
    // The test fades on the second of September, the picture four days before it.
    const dayBefore = answerProof(proofs, "2027-09-01");
    expect(dayBefore).toMatchObject({ isClaimed: false, isDocumented: false, isObserved: true });
    expect(answerProof(proofs, "2027-09-02")).toMatchObject({ isClaimed: true, confidence: null });
  });

  test.each([
    [["procedure"], "documented", true, false],
    [["observation"], "verified", false, true],
    [["interview-note"], "stated", true, false],
    [["interview-note", "drawing"], "documented", true, false],
    [["drawing", "test", "interview-note"], "verified", true, true],
  ])("%j shows %s, on paper %s, on the floor %s", (ids, confidence, isDocumented, isObserved) => {
    const proofs = ids.map((id) => taken(id, TODAY));
    expect(answerProof(proofs, TODAY)).toMatchObject({ confidence, isDocumented, isObserved });
  });

  test("another proof never takes anything away, and time never gives anything", () => {
    const rank = { none: -1, stated: 0, documented: 1, verified: 2 };
    const rankOf = (proofs: readonly Proof[], today: string) =>
      rank[answerProof(proofs, today).confidence ?? "none"];
    fc.assert(
      fc.property(anyProofs, anyProof, fc.nat(2000), (proofs, more, days) => {
        const later = addDays(TODAY, days);
        const before = answerProof(proofs, TODAY);
        expect(answerProof([...proofs, more], TODAY).weight).toBeGreaterThanOrEqual(before.weight);
        expect(rankOf([...proofs, more], TODAY)).toBeGreaterThanOrEqual(rankOf(proofs, TODAY));
        expect(answerProof(proofs, later).weight).toBeLessThanOrEqual(before.weight);
        expect(rankOf(proofs, later)).toBeLessThanOrEqual(rankOf(proofs, TODAY));
      }),
    );
  });

  test("is claimed exactly from the day it names", () => {
    fc.assert(
      fc.property(fc.array(anyProof, { minLength: 1, maxLength: 6 }), (proofs) => {
        const { claimedFrom } = answerProof(proofs, TODAY);
        expect(answerProof(proofs, claimedFrom ?? "").isClaimed).toBe(true);
        expect(answerProof(proofs, addDays(claimedFrom ?? "", -1)).isClaimed).toBe(false);
      }),
    );
  });
});

test.each([
  ["stated", "interview-note"],
  ["documented", "register-extract"],
  ["verified", "observation"],
] as const)("an answer that is %s ages like: %s", (confidence, kindId) => {
  const proof = proofByAnswer(proofKinds, confidence, TODAY);
  expect(proof).toMatchObject({ takenOn: TODAY, kind: { id: kindId, confidence } });
});
