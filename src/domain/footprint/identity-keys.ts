import { externalIds, type AssetRecord } from "@/domain/footprint/asset";
import { foldName } from "@/domain/footprint/fold-text";
import { isUnspecificIp, parseIpAddress } from "@/domain/footprint/ip-address";
import { isUnspecificMac, parseMacAddress } from "@/domain/footprint/mac-address";

/** What an asset is recognised by, strongest first. */
export const IDENTITY_KINDS = ["id", "serial", "mac", "number", "ip", "name"] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Ids of this form are unique everywhere; a counter such as `9-1` only in one installation of the tool. */
const GLOBALLY_UNIQUE = /^[0-9a-f-]{16,}$/i;
const PLACEHOLDER_SERIAL =
  /^(?:0+|1234567890*|x+|to be filled.*|default.*|not available|not specified|system serial number)$/i;

/** Free text as part of a key, free of the two characters that part a key. */
const folded = (text: string): string => foldName(text.replace(/[=|]/g, " "));

/** Every key reads `<scope>=<value>`; the scope begins with the kind. */
const key = (kind: IdentityKind, scope: string, value: string): string => `${kind}/${scope}=${value}`;

const idKey = (source: string, id: string, siteId: string): string =>
  key("id", GLOBALLY_UNIQUE.test(id) ? folded(source) : `${folded(source)}@${siteId}`, folded(id));

/** With the maker, if known, a serial number holds everywhere; alone it holds within the site. */
const serialKeys = (serialNumber: string, manufacturer: string | null, siteId: string): string[] => {
  if (PLACEHOLDER_SERIAL.test(serialNumber)) return [];
  const serial = folded(serialNumber);
  const alone = key("serial", siteId, serial);
  return manufacturer === null ? [alone] : [key("serial", "", `${serial}|${folded(manufacturer)}`), alone];
};

const isAddress = (text: string): boolean => parseIpAddress(text) !== null || parseMacAddress(text) !== null;

/**
 * The keys by which an asset is found again, strongest first: id of its tool, serial number with manufacturer, MAC
 * address, asset number, IP address, name; all but the first two only within the site. Empty when nothing in the record
 * belongs to one asset alone.
 */
export const identityKeys = (asset: AssetRecord, siteId: string): string[] => {
  const { serialNumber, manufacturer, assetNumber, name, hostname } = asset;
  const keys: string[] = [];
  for (const [source, id] of externalIds(asset)) keys.push(idKey(source, id, siteId));
  if (serialNumber !== null) keys.push(...serialKeys(serialNumber, manufacturer, siteId));
  for (const mac of asset.macAddresses) if (!isUnspecificMac(mac)) keys.push(key("mac", siteId, mac));
  if (assetNumber !== null) keys.push(key("number", siteId, folded(assetNumber)));
  for (const ip of asset.ipAddresses) if (!isUnspecificIp(ip)) keys.push(key("ip", siteId, ip));
  if (name !== null && !isAddress(name)) keys.push(key("name", siteId, folded(name)));
  if (hostname !== null && !isAddress(hostname)) keys.push(key("name", siteId, folded(hostname)));
  return keys;
};

export const keysOfKind = (keys: readonly string[], kind: IdentityKind): string[] =>
  keys.filter((own) => own.startsWith(kind) && own[kind.length] === "/");

/** Kind of the first key, the strongest; null without keys. */
export const strongestKind = ([strongest]: readonly string[]): IdentityKind | null =>
  strongest === undefined ? null : (strongest.slice(0, strongest.indexOf("/")) as IdentityKind);

/**
 * Kinds whose disagreement forbids a match by the kind on the left. A plant's asset number outlives the hardware, so a
 * new serial number or network card does not part it; it parts matches by IP address and name.
 */
const FORBIDDEN_BY: Readonly<Record<IdentityKind, readonly IdentityKind[]>> = {
  id: [],
  serial: ["id", "serial"],
  mac: ["id", "serial"],
  number: ["id"],
  ip: ["id", "serial", "mac", "number"],
  name: ["id", "serial", "mac", "number", "ip"],
};

const scopeOf = (identityKey: string): string => identityKey.slice(0, identityKey.indexOf("="));

/** A serial number without its maker: tools spell makers differently, which matters only when nothing else agrees. */
const withoutMaker = (identityKey: string): string => identityKey.replace(/^(serial\/.*)\|.*$/, "$1");

/** Whether two assets both have keys of one scope, such as an id in the same tool, and none in common. */
const disagree = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((own) => {
    const rivals = b.filter((other) => scopeOf(other) === scopeOf(own));
    return rivals.length > 0 && !rivals.some((other) => a.includes(other));
  });

/** Whether two assets that share a key of `kind` are nevertheless different, judged by their stronger keys. */
export const isContradicted = (kind: IdentityKind, a: readonly string[], b: readonly string[]): boolean =>
  FORBIDDEN_BY[kind].some((stronger) => {
    const [ofA, ofB] = [keysOfKind(a, stronger), keysOfKind(b, stronger)];
    return stronger === kind ? disagree(ofA, ofB) : disagree(ofA.map(withoutMaker), ofB.map(withoutMaker));
  });
