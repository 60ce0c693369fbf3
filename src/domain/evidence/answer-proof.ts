import { strongerConfidence, type ProofConfidence } from "@/domain/evidence/proof-confidence";
import type { Proof, ProofKinds } from "@/domain/evidence/proof-kind";
import { fadesOn, LEAST_WEIGHT, proofWeight } from "@/domain/evidence/proof-weight";
import { invariant } from "@/domain/shared/invariant";
import { laterDay } from "@/domain/shared/iso-day";

/** What all that is attached to one answer shows today. It never changes the answer. */
export type AnswerProof = {
  /** Weight of the strongest proof, 0 to 1; 0 without any. */
  readonly weight: number;
  readonly strongest: Proof | null;
  /** Every proof weighs less than `LEAST_WEIGHT`, or there is none. */
  readonly isClaimed: boolean;
  /** First ISO day on which `isClaimed` holds if nothing is added, past or to come; null: there never was a proof. */
  readonly claimedFrom: string | null;
  /** Of the proofs that still show something; null where it is claimed. */
  readonly confidence: ProofConfidence | null;
  /** Still shown on paper. */
  readonly isDocumented: boolean;
  /** Still seen on the floor. */
  readonly isObserved: boolean;
};

/** @param today ISO day. */
export const answerProof = (proofs: readonly Proof[], today: string): AnswerProof => {
  let weight = 0;
  let strongest: Proof | null = null;
  let claimedFrom: string | null = null;
  let confidence: ProofConfidence | null = null;
  const views = new Set<string>();
  for (const proof of proofs) {
    const each = proofWeight(proof, today);
    if (each > weight) {
      weight = each;
      strongest = proof;
    }
    const end = fadesOn(proof);
    claimedFrom = claimedFrom === null ? end : laterDay(claimedFrom, end);
    if (each < LEAST_WEIGHT) continue;
    const { kind } = proof;
    confidence = confidence === null ? kind.confidence : strongerConfidence(confidence, kind.confidence);
    views.add(kind.view);
  }
  const isDocumented = views.has("paper");
  const isObserved = views.has("floor");
  return {
    weight,
    strongest,
    isClaimed: views.size === 0,
    claimedFrom,
    confidence,
    isDocumented,
    isObserved,
  };
};

/**
 * The answer as a proof of itself: what it rests on ages from the day it was given. Without this an answer would gain by
 * the removal of its old proofs.
 * @param answeredOn ISO day.
 */
export const proofByAnswer = (
  { kinds, ofTheAnswer }: ProofKinds,
  confidence: ProofConfidence,
  answeredOn: string,
): Proof => {
  const kind = kinds.find(({ id }) => id === ofTheAnswer[confidence]);
  invariant(kind !== undefined, `the pack has no kind of proof for ${confidence}`);
  return { kind, takenOn: answeredOn };
};
