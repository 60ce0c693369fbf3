/** What something rests on, weakest first: an interview, a document, or a sample, test or tool. */
export const PROOF_CONFIDENCES = ["stated", "documented", "verified"] as const;
export type ProofConfidence = (typeof PROOF_CONFIDENCES)[number];

export const strongerConfidence = (a: ProofConfidence, b: ProofConfidence): ProofConfidence =>
  PROOF_CONFIDENCES.indexOf(a) < PROOF_CONFIDENCES.indexOf(b) ? b : a;
