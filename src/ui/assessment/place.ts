import type { AssessmentsOutput, ListedAssessment } from "@/ui/assessment/assessment-output";

/** Where an assessment holds: one site, or (siteId null) the organisation with what it answers once. */
export type Place = {
  readonly siteId: string | null;
  readonly name: string;
  readonly isCritical: boolean;
  /** Newest first. */
  readonly assessments: readonly ListedAssessment[];
};

/** Name of the organisation's place in an address. */
const ORGANISATION_KEY = "organisation";

export const placeKey = ({ siteId }: Place): string => siteId ?? ORGANISATION_KEY;

export const placesOf = ({ organisation, sites }: AssessmentsOutput): Place[] => [
  { siteId: null, name: "The whole organisation", isCritical: false, assessments: organisation },
  ...sites.map(({ id, ...site }) => ({ siteId: id, ...site })),
];

export const openAssessmentOf = (
  { assessments }: Place,
  mode: ListedAssessment["mode"],
): ListedAssessment | undefined =>
  assessments.find((assessment) => assessment.mode === mode && assessment.frozenAt === null);
