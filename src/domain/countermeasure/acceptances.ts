import type { Control } from "@/domain/countermeasure/control";
import type { SiteId } from "@/domain/shared/ids";
import { laterDay } from "@/domain/shared/iso-day";

/** By place and criterion, the ISO day on which the last registered exception there ends. */
export const acceptances = (
  controls: readonly Control[],
): ((siteId: SiteId | null, criterionId: string) => string | null) => {
  const until = new Map<string, string>();
  for (const { compensates, expiresOn } of controls)
    for (const { criterionId, siteId } of compensates) {
      const key = `${siteId} ${criterionId}`;
      until.set(key, laterDay(until.get(key) ?? expiresOn, expiresOn));
    }
  return (siteId, criterionId) => until.get(`${siteId} ${criterionId}`) ?? null;
};
