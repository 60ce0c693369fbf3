import type { AssessmentsOutput, ListedAssessment } from "@/ui/assessment/assessment-output";

/** Where an assessment holds: one site, a group of sites, or (both null) the organisation with what it answers once. */
export type Place = {
  readonly siteId: string | null;
  readonly siteGroupId: string | null;
  readonly name: string;
  readonly isCritical: boolean;
  /** What stands under the name: who inherits it, or from whom it inherits. */
  readonly note: string | null;
  /** Newest first. */
  readonly assessments: readonly ListedAssessment[];
};

/** Name of the organisation's place in an address. */
const ORGANISATION_KEY = "organisation";

export const placeKey = ({ siteId, siteGroupId }: Pick<Place, "siteId" | "siteGroupId">): string =>
  siteId ?? siteGroupId ?? ORGANISATION_KEY;

const sites = (count: number): string => `${count} ${count === 1 ? "site" : "sites"}`;

export const placesOf = ({ organisation, groups, sites: all }: AssessmentsOutput): Place[] => [
  {
    siteId: null,
    siteGroupId: null,
    name: "The whole organisation",
    isCritical: false,
    note: "Answered once; every site inherits it",
    assessments: organisation,
  },
  ...groups.map(({ id, name, siteCount, assessments }) => ({
    siteId: null,
    siteGroupId: id,
    name: `Group ${name}`,
    isCritical: false,
    note: `Answered once; ${sites(siteCount)} ${siteCount === 1 ? "inherits" : "inherit"} it`,
    assessments,
  })),
  ...all.map(({ id, name, isCritical, siteGroupId, assessments }) => ({
    siteId: id,
    siteGroupId: null,
    name,
    isCritical,
    note: groups.find((group) => group.id === siteGroupId)?.name ?? null,
    assessments,
  })),
];

export const openAssessmentOf = (
  { assessments }: Place,
  mode: ListedAssessment["mode"],
): ListedAssessment | undefined =>
  assessments.find((assessment) => assessment.mode === mode && assessment.frozenAt === null);

/** The one that counts; a frozen one counts until another is started. */
export const newestAssessmentOf = (
  { assessments }: Place,
  mode: ListedAssessment["mode"],
): ListedAssessment | undefined => assessments.find((assessment) => assessment.mode === mode);
