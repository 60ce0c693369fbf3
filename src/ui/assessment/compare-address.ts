import { placeKey, type Place } from "@/ui/assessment/place";
import type { ListedAssessment } from "@/ui/assessment/assessment-output";

export type Compared = {
  readonly place: Place;
  readonly before: ListedAssessment | null;
  readonly after: ListedAssessment | null;
};

/** What the address names; without names the newest and the one before it of the same mode, of the first place that has two. */
export const comparedIn = (
  places: readonly Place[],
  params: Pick<URLSearchParams, "get">,
): Compared | null => {
  const place =
    places.find((each) => placeKey(each) === params.get("of")) ??
    places.find(({ assessments }) => assessments.length > 1) ??
    places[0];
  if (!place) return null;
  const named = (name: string) => place.assessments.find(({ id }) => id === params.get(name));
  const after = named("b") ?? place.assessments[0] ?? null;
  const earlier = place.assessments.filter(({ id }) => id !== after?.id);
  const before = named("a") ?? earlier.find(({ mode }) => mode === after?.mode) ?? earlier[0] ?? null;
  return { place, before, after };
};

/** Address of a comparison: the earlier of the two first. */
export const compareHref = (assessments: string, place: Place, after: ListedAssessment): string | null => {
  const at = place.assessments.indexOf(after);
  const before = place.assessments.slice(at + 1).find(({ mode }) => mode === after.mode);
  if (!before) return null;
  const query = new URLSearchParams({ of: placeKey(place), a: before.id, b: after.id });
  return `${assessments}/compare?${query.toString()}`;
};
