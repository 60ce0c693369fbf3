import { ZONE_STATES, type ZoneState } from "@/domain/assessment/zone-reading";
import { isUuid } from "@/domain/shared/is-uuid";
import type { SiteId } from "@/domain/shared/ids";

/** Which zones are shown; lives in the address. */
export type SecurityFilter = { readonly siteId: SiteId | null; readonly state: ZoneState | null };

/** An address somebody has typed wrong shows every zone. */
export const securityFilter = (search: Pick<URLSearchParams, "get">): SecurityFilter => {
  const site = search.get("site");
  return {
    siteId: site !== null && isUuid(site) ? (site as SiteId) : null,
    state: ZONE_STATES.find((state) => state === search.get("state")) ?? null,
  };
};

/** Address of the file with the same zones. */
export const securityFileHref = (
  programmeId: string,
  { siteId, state }: SecurityFilter,
  format: "csv" | "xlsx",
): string => {
  const search = new URLSearchParams({ format });
  if (siteId !== null) search.set("site", siteId);
  if (state !== null) search.set("state", state);
  return `/api/programmes/${programmeId}/security-levels?${search}`;
};
