import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseAddressRange, rangeFinder, type AddressRange } from "@/domain/footprint/address-range";
import { ipValue } from "@/domain/footprint/ip-address";

test.each(["", "10.1.0.0/33", "10.1.0/8", "fd00::/129", "10.1.0.0/", "/8", "10.1.0.0/8/8", "cell 3"])(
  "%j is no range",
  (text) => {
    expect(parseAddressRange(text)).toBeNull();
  },
);

test("bits behind the prefix do not count, and a bare address is a range of one", () => {
  expect(parseAddressRange("10.1.2.3/16")).toEqual(parseAddressRange("10.1.0.0/16"));
  expect(parseAddressRange(" 10.1.2.3 ")?.prefixLength).toBe(32);
  expect(parseAddressRange("fd00::1")?.prefixLength).toBe(128);
});

test("finds the narrowest range around an address, as comparing with every range does", () => {
  const octet = fc.integer({ min: 0, max: 3 });
  const address = fc.tuple(octet, octet).map(([a, b]) => `10.${a}.${b}.1`);
  const range = fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([text, bits]) => `${text}/${bits}`);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), address, (texts, sought) => {
      const ranges = texts.map((text) => parseAddressRange(text)).filter((parsed) => parsed !== null);
      const value = ipValue(sought)?.value ?? 0n;
      const around = ranges
        .map((parsed, index): [AddressRange, number] => [parsed, index])
        .filter(([{ prefixLength, network }]) => value >> BigInt(32 - prefixLength) === network)
        .sort(([a], [b]) => b.prefixLength - a.prefixLength);
      const find = rangeFinder(ranges.map((parsed, index): [AddressRange, number] => [parsed, index]));
      expect(find(sought)).toBe(around[0]?.[1] ?? null);
    }),
  );
});
