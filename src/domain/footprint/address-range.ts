import { ipValue } from "@/domain/footprint/ip-address";

/** A CIDR block; `network` holds its first `prefixLength` bits. */
export type AddressRange = {
  readonly version: 4 | 6;
  readonly prefixLength: number;
  readonly network: bigint;
};

const bitsOf = (version: 4 | 6): number => (version === 4 ? 32 : 128);

/** Reads `10.1.0.0/16`, `fd00:1::/32` or a single address; bits behind the prefix do not count. Null when it is no range. */
export const parseAddressRange = (text: string): AddressRange | null => {
  const match = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(text.trim());
  const address = ipValue(match?.[1] ?? "");
  if (!address) return null;
  const bits = bitsOf(address.version);
  const prefixLength = match?.[2] === undefined ? bits : Number(match[2]);
  if (prefixLength > bits) return null;
  return { version: address.version, prefixLength, network: address.value >> BigInt(bits - prefixLength) };
};

/**
 * Finds the value of the narrowest range that contains an address; of two equal ranges the first counts.
 * One hash look-up per distinct prefix length, so the number of ranges does not matter.
 */
export const rangeFinder = <Value>(
  ranges: Iterable<readonly [AddressRange, Value]>,
): ((address: string) => Value | null) => {
  const byPrefix = new Map<string, { version: 4 | 6; shift: bigint; values: Map<bigint, Value> }>();
  for (const [{ version, prefixLength, network }, value] of ranges) {
    const key = `${version}/${prefixLength}`;
    const known = byPrefix.get(key);
    const group = known ?? { version, shift: BigInt(bitsOf(version) - prefixLength), values: new Map() };
    if (!known) byPrefix.set(key, group);
    if (!group.values.has(network)) group.values.set(network, value);
  }
  const narrowestFirst = [...byPrefix.values()].sort((a, b) => Number(a.shift - b.shift));
  return (text) => {
    const address = ipValue(text);
    if (!address) return null;
    for (const { version, shift, values } of narrowestFirst) {
      const found = version === address.version ? values.get(address.value >> shift) : undefined;
      if (found !== undefined) return found;
    }
    return null;
  };
};
