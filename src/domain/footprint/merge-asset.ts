import {
  MAX_LIST_ENTRIES,
  otherIdName,
  TEXT_LIMITS,
  type AssetRecord,
  type TextField,
} from "@/domain/footprint/asset";

export type MergedAsset = {
  readonly merged: AssetRecord;
  /** Empty exactly when `merged` says what `existing` said. */
  readonly changedFields: readonly (keyof AssetRecord)[];
};

/** Decided by the customer: an import fills them once and never overwrites them. */
const CUSTOMER_TEXTS: readonly TextField[] = ["assetNumber", "owner", "notes"];
const TEXT_FIELDS = Object.keys(TEXT_LIMITS) as TextField[];

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.every((entry) => a.includes(entry)) ? a : [...new Set([...a, ...b])].slice(0, MAX_LIST_ENTRIES);

/** Addresses that overlap add up; a device seen only at others has moved, and its old ones may serve another device. */
const addressesAfter = (known: readonly string[], seen: readonly string[], isOlder: boolean) => {
  const hasMoved = known.length > 0 && seen.length > 0 && !known.some((address) => seen.includes(address));
  if (!hasMoved) return union(known, seen);
  return isOlder ? known : seen;
};

const extreme = (
  a: string | null,
  b: string | null,
  isBetter: (a: string, b: string) => boolean,
): string | null => (a === null || b === null ? (a ?? b) : isBetter(a, b) ? a : b);

const textsAfter = (existing: AssetRecord, incoming: AssetRecord, isOlder: boolean) => {
  const texts: { -readonly [Field in TextField]: string | null } = { ...existing };
  for (const field of TEXT_FIELDS) {
    const keepsKnown = isOlder || CUSTOMER_TEXTS.includes(field);
    texts[field] = keepsKnown ? (existing[field] ?? incoming[field]) : (incoming[field] ?? existing[field]);
  }
  return texts;
};

/** A serial number means something only with its maker, so the two stay together whichever observation is newer. */
const serialAfter = (existing: AssetRecord, incoming: AssetRecord): Partial<AssetRecord> => {
  if (incoming.serialNumber === null && existing.serialNumber === null) return {};
  const [first, second] = incoming.serialNumber === null ? [existing, incoming] : [incoming, existing];
  return { serialNumber: first.serialNumber, manufacturer: first.manufacturer ?? second.manufacturer };
};

/** An asset keeps the id it is known by; what another tool calls it is kept beside, so that tool finds it again. */
const idsAfter = (existing: AssetRecord, incoming: AssetRecord): Partial<AssetRecord> => {
  const { externalId, externalSource } = incoming;
  const isFirst = existing.externalId === null || existing.externalSource === externalSource;
  return externalId !== null && isFirst
    ? { externalId, externalSource }
    : { externalId: existing.externalId };
};

const customAfter = (
  existing: AssetRecord,
  incoming: AssetRecord,
  isOlder: boolean,
): AssetRecord["custom"] => {
  const { externalId, externalSource } = incoming;
  const isSecond = existing.externalId !== null && existing.externalSource !== externalSource;
  return {
    ...(isOlder ? { ...incoming.custom, ...existing.custom } : { ...existing.custom, ...incoming.custom }),
    ...(externalId !== null && isSecond ? { [otherIdName(externalSource)]: externalId } : {}),
  };
};

const isSame = (a: AssetRecord[keyof AssetRecord], b: AssetRecord[keyof AssetRecord]): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const ofA = Object.entries(a);
  const ofB = new Map(Object.entries(b));
  return ofA.length === ofB.size && ofA.every(([name, value]) => ofB.get(name) === value);
};

/**
 * What is known of an asset after an import. The newer observation wins, an older one only fills what is empty, and
 * nothing known becomes empty; what the customer decided stays; MAC addresses and protocols add up. Merging the same
 * record again changes nothing.
 */
export const mergeAsset = (existing: AssetRecord, incoming: AssetRecord): MergedAsset => {
  const isOlder =
    existing.lastSeen !== null && incoming.lastSeen !== null && incoming.lastSeen < existing.lastSeen;
  const [first, second] = isOlder ? [existing, incoming] : [incoming, existing];
  const merged: AssetRecord = {
    ...existing,
    ...textsAfter(existing, incoming, isOlder),
    ...serialAfter(existing, incoming),
    ...idsAfter(existing, incoming),
    criticality: existing.criticality ?? incoming.criticality,
    doNotScan: existing.doNotScan ?? incoming.doNotScan,
    world: first.world === "unknown" ? second.world : first.world,
    purdueLevel: first.purdueLevel ?? second.purdueLevel,
    ipAddresses: addressesAfter(existing.ipAddresses, incoming.ipAddresses, isOlder),
    macAddresses: union(existing.macAddresses, incoming.macAddresses),
    protocols: union(existing.protocols, incoming.protocols),
    firstSeen: extreme(existing.firstSeen, incoming.firstSeen, (a, b) => a < b),
    lastSeen: extreme(existing.lastSeen, incoming.lastSeen, (a, b) => a > b),
    custom: customAfter(existing, incoming, isOlder),
  };
  const fields = Object.keys(existing) as (keyof AssetRecord)[];
  return { merged, changedFields: fields.filter((field) => !isSame(existing[field], merged[field])) };
};
