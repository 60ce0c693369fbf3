import { cellKeyOf, cellOfKey } from "@/domain/assessment/cell-key";
import type { HeatMap } from "@/domain/assessment/heat-map";
import type { SiteId } from "@/domain/shared/ids";

export type ChosenCell = {
  readonly key: string;
  readonly capabilityId: string;
  readonly capabilityName: string;
  /** Null: answered once for the group. */
  readonly siteId: SiteId | null;
  /** “SEG-2 at Brenna, critical site”. */
  readonly where: string;
};

/** The cell an address names; null where the heat map has no such cell. */
export const chosenCell = ({ rows, sites }: HeatMap, key: string | null): ChosenCell | null => {
  if (key === null) return null;
  const { capabilityId, siteCode } = cellOfKey(key);
  const row = rows.find((each) => each.capabilityId === capabilityId);
  const site = sites.find(({ code }) => code === siteCode);
  if (!row || row.isGroupWide !== (siteCode === null) || (siteCode !== null && !site)) return null;
  return {
    key,
    capabilityId,
    capabilityName: row.name,
    siteId: site?.siteId ?? null,
    where: site
      ? `${capabilityId} at ${site.name}${site.isCritical ? ", critical site" : ""}`
      : `${capabilityId}, whole group`,
  };
};

/** The cell of the next or previous capability at the same place; null past either end. */
export const steppedKey = ({ rows }: HeatMap, key: string, offset: 1 | -1): string | null => {
  const { capabilityId, siteCode } = cellOfKey(key);
  const beside = rows.filter(({ isGroupWide }) => isGroupWide === (siteCode === null));
  const next = beside[beside.findIndex((row) => row.capabilityId === capabilityId) + offset];
  return next ? cellKeyOf(next.capabilityId, siteCode) : null;
};
