import { newestAssessmentOf, type Place } from "@/ui/assessment/place";

const isAnswered = (place: Place): boolean => (newestAssessmentOf(place, "full")?.answered ?? 0) > 0;

/** How many sites are assessed, and what comes next. */
export const assessmentsHeadline = (places: readonly Place[]): string => {
  const [organisation] = places;
  const sites = places.filter(({ siteId }) => siteId !== null);
  const assessed = sites.filter(isAnswered).length;
  const start = `${assessed} of ${sites.length} ${sites.length === 1 ? "site" : "sites"} ${assessed === 1 ? "has" : "have"} a full assessment.`;
  const once = organisation && newestAssessmentOf(organisation, "full");
  if (!once) return `${start} Begin with what the whole organisation answers once.`;
  if (once.asked !== null && once.answered < once.asked)
    return `${start} Of the organisation-wide questions ${once.answered} of ${once.asked} are answered.`;
  const next = sites.find((site) => !isAnswered(site));
  return next ? `${start} ${next.name} is next.` : start;
};
