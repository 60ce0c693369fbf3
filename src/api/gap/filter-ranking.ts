import { z } from "zod";
import { MEASURED_AGAINST } from "@/domain/gap/programme-targets";
import {
  countBySafetyClass,
  GAP_SELECTIONS,
  gapMatcher,
  isSelected,
  type GapFilter,
  type GapSelection,
} from "@/domain/objective/gap-filter";
import { linkLookup } from "@/domain/objective/gap-link";
import { idOf } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { Ranking } from "@/api/gap/rank-programme";

export const gapListInput = z.object({
  measuredAgainst: z.enum(MEASURED_AGAINST).default("milestone"),
  text: z.string().trim().max(200).default(""),
  siteId: z
    .union([idOf<"site">(), z.literal("group")])
    .nullable()
    .default(null),
  objectiveId: idOf<"objective">().nullable().default(null),
  only: z.enum(GAP_SELECTIONS).nullable().default(null),
});

/** Keeps the ranks of the whole list. The counts say how many each safety class has under the filter, `only` aside. */
export const filterRanking = (
  { ranked, state }: Ranking,
  { only, ...filter }: GapFilter & { readonly only: GapSelection | null },
) => {
  const siteNames = new Map(state.sites.map(({ id, name, code }) => [id, `${name} ${code}`]));
  const matches = gapMatcher(filter, linkLookup(state.links), state.objectives, {
    capabilityName: (capabilityId) => index.capability(capabilityId).name,
    siteName: (siteId) => (siteId === null ? "group all sites" : (siteNames.get(siteId) ?? "")),
  });
  const matching = ranked.filter(matches);
  return {
    found: matching.filter((each) => isSelected(each, only)),
    countBySafetyClass: countBySafetyClass(matching),
  };
};
