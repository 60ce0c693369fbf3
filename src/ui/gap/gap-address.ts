import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import { GAP_SELECTIONS, type GapSelection } from "@/domain/objective/gap-filter";
import type { Id, ObjectiveId, SiteId } from "@/domain/shared/ids";
import { isUuid } from "@/domain/shared/is-uuid";

/** What of the list is shown; all of it lives in the address. */
export type GapListQuery = {
  readonly measuredAgainst: MeasuredAgainst;
  readonly text: string;
  readonly siteId: SiteId | "group" | null;
  readonly objectiveId: ObjectiveId | null;
  readonly only: GapSelection | null;
};

type Search = Pick<URLSearchParams, "get">;

const idIn = <Kind extends string>(text: string | null): Id<Kind> | null =>
  text !== null && isUuid(text) ? (text as Id<Kind>) : null;

const siteOf = (text: string | null): GapListQuery["siteId"] => (text === "group" ? text : idIn(text));

/** An address somebody has typed wrong shows the whole list. */
export const gapListQuery = (search: Search): GapListQuery => ({
  measuredAgainst: search.get("targets") === "final" ? "final" : "milestone",
  text: (search.get("q") ?? "").trim().slice(0, 200),
  siteId: siteOf(search.get("site")),
  objectiveId: idIn(search.get("objective")),
  only: GAP_SELECTIONS.find((selection) => selection === search.get("only")) ?? null,
});

export const isFiltered = ({ text, siteId, objectiveId, only }: GapListQuery): boolean =>
  text !== "" || siteId !== null || objectiveId !== null || only !== null;

/** Everything of a filter taken out of the address. */
export const NO_FILTER = { q: null, site: null, objective: null, only: null } as const;

/** `SEG-2.BRE`, or `GOV-1` for what is assessed once for all sites: the words of the heat map's address. */
export const gapKey = ({
  capabilityId,
  siteCode,
}: {
  capabilityId: string;
  siteCode: string | null;
}): string => (siteCode === null ? capabilityId : `${capabilityId}.${siteCode}`);

export type GapPlace = {
  /** As in the address. */
  readonly key: string;
  readonly siteId: SiteId | null;
  readonly siteName: string | null;
  readonly capabilityId: string;
};

/** Null where the address names no gap, or a site that is not there (any more). */
export const gapPlace = (
  key: string | null,
  sites: readonly { readonly id: SiteId; readonly name: string; readonly code: string }[],
): GapPlace | null => {
  if (key === null) return null;
  const dot = key.indexOf(".");
  if (dot < 0) return { key, siteId: null, siteName: null, capabilityId: key };
  const site = sites.find(({ code }) => code === key.slice(dot + 1));
  return site ? { key, siteId: site.id, siteName: site.name, capabilityId: key.slice(0, dot) } : null;
};
