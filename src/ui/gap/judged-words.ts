import type { JudgedFields } from "@/domain/gap/gap-judgement";

/** “Safety class S3, 1 to 4 h of outage, likely 2 h”. */
export const judgedWords = (judgement: JudgedFields | null): string => {
  if (!judgement) return "the rules decide";
  const { safetyClass, plausibleOutageHours: hours } = judgement;
  return [
    safetyClass !== null && `Safety class ${safetyClass}`,
    hours !== null && `${hours.low} to ${hours.high} h of outage, likely ${hours.likely} h`,
  ]
    .filter(Boolean)
    .join(", ");
};
