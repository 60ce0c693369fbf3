import { assetLabel, type AssetRecord } from "@/domain/footprint/asset";
import type { ZoneId } from "@/domain/shared/ids";

/** Names of `assetRecordColumns` in the database, in the order of `assetValues`. */
export const ASSET_COLUMNS = [
  "zone_id",
  "label",
  "name",
  "asset_number",
  "hostname",
  "serial_number",
  "manufacturer",
  "model",
  "device_type",
  "world",
  "firmware_version",
  "os_name",
  "ip_addresses",
  "mac_addresses",
  "purdue_level",
  "criticality",
  "owner",
  "physical_location",
  "protocols",
  "vlan",
  "external_source",
  "external_id",
  "notes",
  "zone_hint",
  "site_hint",
  "first_seen",
  "last_seen",
  "do_not_scan",
  "custom",
  "search_text",
] as const;

const searchText = (asset: AssetRecord, label: string): string =>
  [
    label,
    asset.assetNumber,
    asset.hostname,
    asset.serialNumber,
    asset.manufacturer,
    asset.model,
    asset.deviceType,
    asset.ipAddresses.join(" "),
    asset.macAddresses.join(" "),
    asset.owner,
    asset.physicalLocation,
  ]
    .filter(Boolean)
    .join(" ")
    .toLowerCase();

export const assetValues = (asset: AssetRecord, zoneId: ZoneId | null) => {
  const label = assetLabel(asset);
  return [
    zoneId,
    label,
    asset.name,
    asset.assetNumber,
    asset.hostname,
    asset.serialNumber,
    asset.manufacturer,
    asset.model,
    asset.deviceType,
    asset.world,
    asset.firmwareVersion,
    asset.osName,
    asset.ipAddresses,
    asset.macAddresses,
    asset.purdueLevel,
    asset.criticality,
    asset.owner,
    asset.physicalLocation,
    asset.protocols,
    asset.vlan,
    asset.externalSource,
    asset.externalId,
    asset.notes,
    asset.zoneHint,
    asset.siteHint,
    asset.firstSeen,
    asset.lastSeen,
    asset.doNotScan,
    JSON.stringify(asset.custom),
    searchText(asset, label),
  ] as const;
};

/** The stored record as the import rules know it; `to_char` keeps times in the one form that sorts as text. */
export const RECORD_SELECT = `
  name, asset_number as "assetNumber", hostname, serial_number as "serialNumber", manufacturer, model,
  device_type as "deviceType", world, firmware_version as "firmwareVersion", os_name as "osName",
  ip_addresses as "ipAddresses", mac_addresses as "macAddresses", purdue_level as "purdueLevel", criticality, owner,
  physical_location as "physicalLocation", protocols, vlan, external_source as "externalSource",
  external_id as "externalId", notes, zone_hint as "zoneHint", site_hint as "siteHint",
  to_char(first_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firstSeen",
  to_char(last_seen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastSeen",
  do_not_scan as "doNotScan", custom`;
