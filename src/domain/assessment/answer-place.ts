import type { StoredAnswer } from "@/domain/assessment/stored-answer";

/** Where an answer was given: for this place itself, once for its group of sites, or once for the organisation. */
export const ANSWER_PLACES = ["here", "group", "organisation"] as const;
export type AnswerPlace = (typeof ANSWER_PLACES)[number];

export type PlacedAnswer = { readonly place: AnswerPlace; readonly stored: StoredAnswer };

/** By criterion id the answer that counts: the place's own, then its group's, then the organisation's. */
export const answersInForce = (
  given: Readonly<Partial<Record<AnswerPlace, readonly StoredAnswer[]>>>,
): ReadonlyMap<string, PlacedAnswer> => {
  const inForce = new Map<string, PlacedAnswer>();
  for (const place of ANSWER_PLACES.toReversed())
    for (const stored of given[place] ?? []) inForce.set(stored.criterionId, { place, stored });
  return inForce;
};
