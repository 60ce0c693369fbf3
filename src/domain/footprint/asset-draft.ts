import type { AssetRecord, ListField } from "@/domain/footprint/asset";

/** A record while its row is being read. */
export type AssetDraft = {
  -readonly [Field in Exclude<keyof AssetRecord, ListField | "custom">]: AssetRecord[Field];
} & {
  [Field in ListField]: string[];
} & { custom: Record<string, string> };

/** An asset of which nothing is known yet. */
export const emptyDraft = (externalSource: string): AssetDraft => ({
  name: null,
  assetNumber: null,
  hostname: null,
  serialNumber: null,
  manufacturer: null,
  model: null,
  deviceType: null,
  firmwareVersion: null,
  osName: null,
  owner: null,
  physicalLocation: null,
  vlan: null,
  zoneHint: null,
  siteHint: null,
  externalId: null,
  notes: null,
  ipAddresses: [],
  macAddresses: [],
  protocols: [],
  world: "unknown",
  purdueLevel: null,
  criticality: null,
  firstSeen: null,
  lastSeen: null,
  doNotScan: null,
  externalSource,
  custom: {},
});
