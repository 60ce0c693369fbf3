import { describe, expect, test } from "vitest";
import type { AssetRecord } from "@/domain/footprint/asset";
import { assetLabel } from "@/domain/footprint/asset";
import { emptyDraft } from "@/domain/footprint/asset-draft";
import { duplicateFinder } from "@/domain/footprint/duplicate-finder";
import { identityKeys } from "@/domain/footprint/identity-keys";

const asset = (known: Partial<AssetRecord>): AssetRecord => ({ ...emptyDraft("claroty-ctd"), ...known });

describe("identityKeys", () => {
  test("come strongest first", () => {
    const keys = identityKeys(
      asset({
        name: "PLC 1",
        hostname: "plc-1",
        ipAddresses: ["10.0.0.1", "fd00::1"],
        assetNumber: "A 7",
        macAddresses: ["e4:90:69:a7:70:0f"],
        serialNumber: "SN|7",
        manufacturer: "Siemens",
        externalId: "9-1",
      }),
      "bremen",
    );
    expect(keys).toEqual([
      "id/claroty-ctd@bremen=9-1",
      "serial/=sn 7|siemens",
      "serial/bremen=sn 7",
      "mac/bremen=e4:90:69:a7:70:0f",
      "number/bremen=a 7",
      "ip/bremen=10.0.0.1",
      "ip/bremen=fd00::1",
      "name/bremen=plc 1",
      "name/bremen=plc-1",
    ]);
  });

  test("an id that is unique everywhere is found at any site, a counter only at its own", () => {
    const keysAt = (externalId: string, site: string) => identityKeys(asset({ externalId }), site);
    const uuid = "a3707ec4-7c85-437e-9d46-dbabd39b4dc2";
    expect(keysAt(uuid, "bremen")).toEqual(keysAt(uuid, "lyon"));
    expect(keysAt("9-1", "bremen")).not.toEqual(keysAt("9-1", "lyon"));
  });

  test("IP, MAC and name never reach across sites", () => {
    const local = asset({ name: "PLC", ipAddresses: ["10.0.0.1"], macAddresses: ["e4:90:69:a7:70:0f"] });
    const elsewhere = new Set(identityKeys(local, "lyon"));
    expect(identityKeys(local, "bremen").filter((key) => elsewhere.has(key))).toEqual([]);
  });

  test("case and spacing do not part two spellings of one name", () => {
    expect(identityKeys(asset({ name: " PLC   1" }), "bremen")).toEqual(
      identityKeys(asset({ name: "plc 1" }), "bremen"),
    );
  });

  test.each<[string, Partial<AssetRecord>]>([
    ["addresses shared by many", { ipAddresses: ["127.0.0.1"], macAddresses: ["00:00:00:00:00:00"] }],
    ["a serial number that is a placeholder", { serialNumber: "0000", manufacturer: "Siemens" }],
    ["a name that is an address", { name: "10.0.0.1", hostname: "e4:90:69:a7:70:0f" }],
  ])("%s give no key", (_, known) => {
    expect(identityKeys(asset(known), "bremen")).toEqual([]);
  });
});

describe("duplicateFinder", () => {
  test("finds the earlier row by the strongest kind of key, whichever of several addresses repeats", () => {
    const find = duplicateFinder();
    expect(find(["mac/s=a", "mac/s=b", "name/s=x"], 2)).toBeNull();
    expect(find(["mac/s=c", "name/s=x"], 3)).toBeNull();
    expect(find(["mac/s=d", "mac/s=b"], 4)).toEqual({ line: 2, kind: "mac" });
    expect(find(["id/t=1", "mac/s=a"], 5)).toBeNull();
    expect(find(["id/t=1"], 6)).toEqual({ line: 5, kind: "id" });
    expect(find([], 7)).toBeNull();
  });
});

test.each<[Partial<AssetRecord>, string]>([
  [{ name: "PLC", hostname: "plc-1" }, "PLC"],
  [{ ipAddresses: ["10.0.0.1"], serialNumber: "7" }, "10.0.0.1"],
  [{ externalId: "9-1" }, "9-1"],
])("the label of %j is %s", (known, label) => {
  expect(assetLabel(asset(known))).toBe(label);
});
