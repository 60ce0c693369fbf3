import { latestExpiry } from "@/domain/countermeasure/control-limits";
import type { SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { addMonths, type Month } from "@/domain/shared/month";

/** What a person signs when a capability is left open on purpose, without a control. */
export type AcceptanceFields = {
  readonly reason: string;
  /** First ISO day on which it is no longer accepted. */
  readonly acceptedUntil: string;
};

/** A capability left open at a site, or (null) where it is answered once. */
export type OpenAcceptance = AcceptanceFields & {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
};

/** Without an outage to wait for, a decision is taken anew each year. */
const MOST_DAYS = 366;

/**
 * The last day that may be signed: as for an exception of the register, soon after the outage in which it could be mended.
 * @param nextOutage month of the next outage that is granted; null where none is.
 * @param today ISO day.
 */
export const latestAcceptance = (nextOutage: Month | null, today: string): string =>
  nextOutage === null
    ? addDays(today, MOST_DAYS)
    : latestExpiry(addDays(`${addMonths(nextOutage, 1)}-01`, -1));
