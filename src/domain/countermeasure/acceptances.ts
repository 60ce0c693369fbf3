import type { Control } from "@/domain/countermeasure/control";
import type { OpenAcceptance } from "@/domain/countermeasure/open-acceptance";
import type { SiteId } from "@/domain/shared/ids";
import { laterDay } from "@/domain/shared/iso-day";

/** ISO day on which the last acceptance of a criterion at a place ends; null where there is none. */
export type AcceptedUntil = (siteId: SiteId | null, criterionId: string) => string | null;

/**
 * What is left open on purpose: behind an exception of the register, or by a person's signature alone.
 * @param capabilityOf the capability of a criterion; undefined where the model has no such criterion any more.
 */
export const acceptances = (
  controls: readonly Control[],
  signed: readonly OpenAcceptance[],
  capabilityOf: (criterionId: string) => string | undefined,
): AcceptedUntil => {
  const until = new Map<string, string>();
  const add = (key: string, day: string) => until.set(key, laterDay(until.get(key) ?? day, day));
  for (const { compensates, expiresOn } of controls)
    for (const { criterionId, siteId } of compensates) add(`${siteId} ${criterionId}`, expiresOn);
  for (const { siteId, capabilityId, acceptedUntil } of signed)
    add(`${siteId} ${capabilityId}`, acceptedUntil);
  return (siteId, criterionId) => {
    const days = [criterionId, capabilityOf(criterionId)].flatMap((id) => until.get(`${siteId} ${id}`) ?? []);
    return days.length === 0 ? null : days.reduce(laterDay);
  };
};
