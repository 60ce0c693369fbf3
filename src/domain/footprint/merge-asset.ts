import { MAX_LIST_ENTRIES, TEXT_LIMITS, type AssetRecord, type TextField } from "@/domain/footprint/asset";

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
  const idFrom = existing.externalId === null && incoming.externalId !== null ? incoming : existing;
  const merged: AssetRecord = {
    ...existing,
    ...textsAfter(existing, incoming, isOlder),
    externalId: idFrom.externalId,
    externalSource: idFrom.externalSource,
    criticality: existing.criticality ?? incoming.criticality,
    doNotScan: existing.doNotScan ?? incoming.doNotScan,
    world: first.world === "unknown" ? second.world : first.world,
    purdueLevel: first.purdueLevel ?? second.purdueLevel,
    ipAddresses: addressesAfter(existing.ipAddresses, incoming.ipAddresses, isOlder),
    macAddresses: union(existing.macAddresses, incoming.macAddresses),
    protocols: union(existing.protocols, incoming.protocols),
    firstSeen: extreme(existing.firstSeen, incoming.firstSeen, (a, b) => a < b),
    lastSeen: extreme(existing.lastSeen, incoming.lastSeen, (a, b) => a > b),
    custom: { ...second.custom, ...first.custom },
  };
  const fields = Object.keys(existing) as (keyof AssetRecord)[];
  return { merged, changedFields: fields.filter((field) => !isSame(existing[field], merged[field])) };
};
