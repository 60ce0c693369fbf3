import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ipValue, isUnspecificIp, parseIpAddress } from "@/domain/footprint/ip-address";

describe("parseIpAddress", () => {
  test.each([
    ["10.1.0.10", "10.1.0.10"],
    ["0.0.0.0", "0.0.0.0"],
    ["255.255.255.255", "255.255.255.255"],
    ["2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
    ["::", "::"],
    ["::1", "::1"],
    ["fd00::", "fd00::"],
    ["10:0:0:3:0:0:0:8", "10:0:0:3::8"],
    ["1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"],
    ["fe80::1%eth0", "fe80::1"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["64:ff9b::10.0.0.1", "64:ff9b::a00:1"],
  ])("reads %s as %s", (text, canonical) => {
    expect(parseIpAddress(text)).toBe(canonical);
  });

  test.each([
    "",
    "10.1.0",
    "10.1.0.256",
    "10.1.0.010",
    "10.1.0.1.",
    ".10.1.0.1",
    "10..0.1",
    "10.1.0.1:502",
    "plc-1",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8",
    "fd00::12345",
    "fd00::g",
    "e4:90:69:a7:70:0f",
    "::10.0.0.999",
    ":",
  ])("refuses %j", (text) => {
    expect(parseIpAddress(text)).toBeNull();
    expect(ipValue(text)).toBeNull();
  });

  test("the canonical text names the same address and is its own canonical text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const canonical = parseIpAddress(text);
        expect(canonical).not.toBeNull();
        expect(parseIpAddress(canonical ?? "")).toBe(canonical);
        const mapped = (ipValue(text)?.value ?? 0n) >> 32n === 0xffffn;
        if (!mapped) expect(ipValue(canonical ?? "")).toEqual(ipValue(text));
      }),
    );
  });
});

test.each([
  ["0.0.0.0", true],
  ["127.0.0.1", true],
  ["169.254.3.4", true],
  ["255.255.255.255", true],
  ["::1", true],
  ["fe80::1", true],
  ["10.0.0.1", false],
  ["fd00::1", false],
])("%s belongs to no single device: %s", (address, expected) => {
  expect(isUnspecificIp(address)).toBe(expected);
});
