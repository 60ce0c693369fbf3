/** What answers go out as, the one most people want first. */
export const ANSWER_FORMATS = [
  { id: "xlsx", label: "Excel" },
  { id: "csv", label: "CSV" },
  { id: "json", label: "JSON" },
] as const;

/** Takes the file that is filled in; with a format behind it, gives it. */
export const answersAddress = (programmeId: string, assessmentId: string): string =>
  `/api/programmes/${programmeId}/assessments/${assessmentId}/answers`;
