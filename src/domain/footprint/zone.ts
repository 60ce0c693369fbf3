import { parseAddressRange, rangeFinder } from "@/domain/footprint/address-range";
import type { AssetRecord } from "@/domain/footprint/asset";
import { foldName } from "@/domain/footprint/fold-text";
import type { PurdueLevel } from "@/domain/footprint/purdue-level";
import type { SiteId, ZoneId } from "@/domain/shared/ids";

/** Assets of one site with the same security requirements (62443-3-2 ZCR 3). */
export type Zone = {
  readonly id: ZoneId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly purdueLevel: PurdueLevel | null;
  /** CIDR blocks, IPv4 or IPv6. */
  readonly addressRanges: readonly string[];
};

type ZonedAsset = Pick<AssetRecord, "zoneHint" | "ipAddresses">;

const finderOfSite = (zones: readonly Zone[]): ((asset: ZonedAsset) => ZoneId | null) => {
  const byName = new Map(zones.map((zone) => [foldName(zone.name), zone.id]));
  const byAddress = rangeFinder(
    zones.flatMap((zone) =>
      zone.addressRanges.flatMap((text) => {
        const range = parseAddressRange(text);
        return range ? [[range, zone.id] as const] : [];
      }),
    ),
  );
  const byHint = (hint: string): ZoneId | null =>
    [hint, ...hint.split(",")].map((name) => byName.get(foldName(name))).find((id) => id !== undefined) ??
    null;
  return ({ zoneHint, ipAddresses }) => {
    const hinted = zoneHint === null ? null : byHint(zoneHint);
    if (hinted !== null) return hinted;
    for (const address of ipAddresses) {
      const found = byAddress(address);
      if (found !== null) return found;
    }
    return null;
  };
};

/**
 * The zone of an asset: the zone of its site that its tool names, else the one with the narrowest address range around
 * one of its addresses, else null (unassigned). Addresses are private, so only zones of the asset's own site count.
 */
export const zoneFinder = (
  zones: readonly Zone[],
): ((siteId: SiteId, asset: ZonedAsset) => ZoneId | null) => {
  const siteIds = new Set(zones.map((zone) => zone.siteId));
  const finders = new Map(
    [...siteIds].map((siteId) => [siteId, finderOfSite(zones.filter((zone) => zone.siteId === siteId))]),
  );
  return (siteId, asset) => finders.get(siteId)?.(asset) ?? null;
};
