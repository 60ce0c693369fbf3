import type { PurdueLevel } from "@/domain/footprint/purdue-level";

export const WORLDS = ["IT", "OT", "IoT", "shared", "unknown"] as const;
export type World = (typeof WORLDS)[number];

export const CRITICALITIES = ["high", "medium", "low"] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** Longest text each field keeps, in characters. */
export const TEXT_LIMITS = {
  name: 200,
  assetNumber: 100,
  hostname: 255,
  serialNumber: 100,
  manufacturer: 200,
  model: 200,
  deviceType: 200,
  firmwareVersion: 200,
  osName: 200,
  owner: 200,
  physicalLocation: 500,
  vlan: 500,
  zoneHint: 200,
  siteHint: 200,
  externalId: 200,
  notes: 4_000,
} as const;
export type TextField = keyof typeof TEXT_LIMITS;

export const LIST_FIELDS = ["ipAddresses", "macAddresses", "protocols"] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Most entries a list field keeps. */
export const MAX_LIST_ENTRIES = 256;
export const MAX_LIST_ENTRY_CHARS = 100;

/** What a column of an inventory can be read as. */
export const ASSET_FIELDS = [
  ...(Object.keys(TEXT_LIMITS) as TextField[]),
  ...LIST_FIELDS,
  "world",
  "purdueLevel",
  "criticality",
  "firstSeen",
  "lastSeen",
  "doNotScan",
] as const;
export type AssetField = (typeof ASSET_FIELDS)[number];

/** The tool-neutral facts of one asset; null means not known. */
export type AssetRecord = { readonly [Field in TextField]: string | null } & {
  /** Canonical text: IPv4 dotted, IPv6 as in RFC 5952. */
  readonly ipAddresses: readonly string[];
  /** Lower case with colons. */
  readonly macAddresses: readonly string[];
  readonly protocols: readonly string[];
  readonly world: World;
  readonly purdueLevel: PurdueLevel | null;
  readonly criticality: Criticality | null;
  /** ISO 8601 in UTC with milliseconds, so it sorts as text. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** True: active scanning may stop it. Null is unknown and never read as "may be scanned". */
  readonly doNotScan: boolean | null;
  /** Which tool or list gave `externalId`. */
  readonly externalSource: string;
  /** Columns without a field of their own, verbatim by column name. */
  readonly custom: Readonly<Record<string, string>>;
};

const OTHER_ID_PREFIX = "id@";

/** The name under which `custom` keeps the id a second tool gives the same asset. */
export const otherIdName = (source: string): string => `${OTHER_ID_PREFIX}${source}`;

/** Every id the asset is known by, as tool and id; the one it is shown with comes first. */
export const externalIds = ({
  externalId,
  externalSource,
  custom,
}: AssetRecord): [source: string, id: string][] => {
  const ids: [string, string][] = externalId === null ? [] : [[externalSource, externalId]];
  for (const name in custom)
    if (name.startsWith(OTHER_ID_PREFIX)) ids.push([name.slice(OTHER_ID_PREFIX.length), custom[name] ?? ""]);
  return ids;
};

/** The name people see, also for an asset that has none: the best identifier there is. */
export const assetLabel = (asset: AssetRecord): string =>
  asset.name ??
  asset.hostname ??
  asset.assetNumber ??
  asset.ipAddresses[0] ??
  asset.macAddresses[0] ??
  asset.serialNumber ??
  asset.externalId ??
  "unnamed";
