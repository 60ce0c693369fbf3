import type { AnswersById } from "@/domain/assessment/answer-source";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";

/** As it was answered: at one site, once for a group of sites, or (both null) once for the organisation. */
export type PlacedAssessment = {
  readonly assessmentId: AssessmentId;
  readonly siteId: SiteId | null;
  readonly siteGroupId: SiteGroupId | null;
  /** ISO date. */
  readonly startedOn: string;
  readonly answers: AnswersById;
};

/** Whatever place it is of, one string. */
export const placeOf = ({ siteId, siteGroupId }: Pick<PlacedAssessment, "siteId" | "siteGroupId">): string =>
  siteId ?? siteGroupId ?? "organisation";

type GroupedSite = { readonly id: SiteId; readonly siteGroupId: SiteGroupId | null };

/** A site's own answer goes before that of its group, whatever the catalogue. */
export const overGroupAnswers = <Given>(
  own: ReadonlyMap<string, Given>,
  ofGroup: ReadonlyMap<string, Given> | undefined,
): ReadonlyMap<string, Given> =>
  ofGroup === undefined || ofGroup.size === 0 ? own : new Map([...ofGroup, ...own]);

/**
 * What counts at every site: its own answers laid over those of its group. A site that nobody assessed by itself stands
 * where its group stands, as soon as anything was answered there.
 * @param assessments at most one of a place.
 */
export const withGroupAnswers = (
  assessments: readonly PlacedAssessment[],
  sites: readonly GroupedSite[],
): CurrentAssessment[] => {
  const byPlace = new Map(assessments.map((each) => [placeOf(each), each]));
  const once = assessments.filter(({ siteId, siteGroupId }) => siteId === null && siteGroupId === null);
  return [
    ...once.map(({ siteGroupId: _, ...rest }) => rest),
    ...sites.flatMap(({ id, siteGroupId }) => atSite(id, byPlace.get(id), byPlace.get(siteGroupId ?? ""))),
  ];
};

const atSite = (
  siteId: SiteId,
  own: PlacedAssessment | undefined,
  ofGroup: PlacedAssessment | undefined,
): CurrentAssessment[] => {
  const inherits = ofGroup !== undefined && ofGroup.answers.size > 0;
  const basis = own ?? (inherits ? ofGroup : undefined);
  if (basis === undefined) return [];
  const { assessmentId, startedOn } = basis;
  return [
    {
      assessmentId,
      siteId,
      startedOn,
      answers: own ? overGroupAnswers(own.answers, ofGroup?.answers) : basis.answers,
      ...(inherits && { siteGroupAssessmentId: ofGroup.assessmentId }),
    },
  ];
};
