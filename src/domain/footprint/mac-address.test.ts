import { expect, test } from "vitest";
import { isUnspecificMac, parseMacAddress } from "@/domain/footprint/mac-address";

test.each(["E4:90:69:A7:70:0F", "e4-90-69-a7-70-0f", "e490.69a7.700f", "E49069A7700F", "e4:90:69:a7:70:0f"])(
  "reads %s",
  (text) => {
    expect(parseMacAddress(text)).toBe("e4:90:69:a7:70:0f");
  },
);

test.each([
  "",
  "e4:90:69:a7:70",
  "e4:90:69:a7:70:0f:11",
  "e4:90:69:a7:70:0g",
  "e4:90-69:a7",
  "10.0.0.1",
  "Siemens",
])("refuses %j", (text) => {
  expect(parseMacAddress(text)).toBeNull();
});

test.each([
  ["00:00:00:00:00:00", true],
  ["ff:ff:ff:ff:ff:ff", true],
  ["00:00:5e:00:01:0a", true],
  ["00:00:0c:07:ac:01", true],
  ["e4:90:69:a7:70:0f", false],
])("%s belongs to no single device: %s", (address, expected) => {
  expect(isUnspecificMac(address)).toBe(expected);
});
