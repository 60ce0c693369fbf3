/** Where an answer was given: for this place itself, once for its group of sites, or once for the organisation. */
export const ANSWER_PLACES = ["here", "group", "organisation"] as const;
export type AnswerPlace = (typeof ANSWER_PLACES)[number];

export type PlacedAnswer<Stored> = { readonly place: AnswerPlace; readonly stored: Stored };

/**
 * By id of the question the answer that counts: the place's own, then its group's, then the organisation's.
 * @param idOf the question that an answer is given to.
 */
export const answersInForce = <Stored>(
  given: Readonly<Partial<Record<AnswerPlace, readonly Stored[]>>>,
  idOf: (stored: Stored) => string,
): ReadonlyMap<string, PlacedAnswer<Stored>> => {
  const inForce = new Map<string, PlacedAnswer<Stored>>();
  for (const place of ANSWER_PLACES.toReversed())
    for (const stored of given[place] ?? []) inForce.set(idOf(stored), { place, stored });
  return inForce;
};
