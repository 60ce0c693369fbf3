import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CRITICALITIES, WORLDS, type AssetRecord } from "@/domain/footprint/asset";
import { emptyDraft } from "@/domain/footprint/asset-draft";
import { identityKeys } from "@/domain/footprint/identity-keys";
import { duplicateFinder } from "@/domain/footprint/duplicate-finder";
import { matchAssets } from "@/domain/footprint/match-assets";
import { mergeAsset } from "@/domain/footprint/merge-asset";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";

const asset = (known: Partial<AssetRecord>): AssetRecord => ({ ...emptyDraft("list"), ...known });

/** Few values, so that assets collide often. */
const maybe = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const records: fc.Arbitrary<AssetRecord> = fc
  .record({
    externalSource: fc.constantFrom("nozomi", "claroty"),
    externalId: maybe("1", "2", "3"),
    name: maybe("PLC", "HMI"),
    hostname: maybe("plc", "hmi"),
    assetNumber: maybe("A1", "A2"),
    serialNumber: maybe("S1", "S2"),
    manufacturer: maybe("Siemens", "Moxa"),
    model: maybe("M1", "M2"),
    macAddresses: some("02:00:00:00:00:01", "02:00:00:00:00:02", "02:00:00:00:00:03"),
    ipAddresses: some("10.0.0.1", "10.0.0.2", "10.0.0.3"),
    protocols: some("s7", "modbus"),
    lastSeen: maybe("2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"),
    firstSeen: maybe("2022-01-01T00:00:00.000Z", "2023-01-01T00:00:00.000Z"),
    criticality: maybe(...CRITICALITIES),
    purdueLevel: maybe(...PURDUE_LEVELS),
    world: fc.constantFrom(...WORLDS),
    owner: maybe("Ada", "Bob"),
    doNotScan: maybe(true, false),
    custom: fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("1", "2")),
  })
  .map(asset);

describe("mergeAsset", () => {
  test("merging the same record again changes nothing", () => {
    fc.assert(
      fc.property(records, records, (existing, incoming) => {
        const { merged } = mergeAsset(existing, incoming);
        expect(mergeAsset(merged, incoming)).toEqual({ merged, changedFields: [] });
      }),
    );
  });

  test("nothing known becomes empty, and only the named fields change", () => {
    fc.assert(
      fc.property(records, records, (existing, incoming) => {
        const { merged, changedFields } = mergeAsset(existing, incoming);
        for (const field of Object.keys(existing) as (keyof AssetRecord)[]) {
          if (!changedFields.includes(field)) expect(merged[field]).toEqual(existing[field]);
          if (existing[field] !== null) expect(merged[field]).not.toBeNull();
        }
      }),
    );
  });

  test("what the customer decided is never overwritten", () => {
    const decided = asset({
      assetNumber: "A1",
      owner: "Ada",
      notes: "keep",
      criticality: "high",
      doNotScan: true,
    });
    const { merged, changedFields } = mergeAsset(
      decided,
      asset({ assetNumber: "A2", owner: "Bob", notes: "drop", criticality: "low", doNotScan: false }),
    );
    expect(merged).toEqual(decided);
    expect(changedFields).toEqual([]);
  });

  test("the newer observation wins and an older one only fills what is empty", () => {
    const known = asset({ model: "new", lastSeen: "2025-01-01T00:00:00.000Z", world: "unknown" });
    const older = asset({
      model: "old",
      osName: "VxWorks",
      lastSeen: "2024-01-01T00:00:00.000Z",
      world: "OT",
    });
    expect(mergeAsset(known, older)).toMatchObject({
      merged: { model: "new", osName: "VxWorks", world: "OT", lastSeen: "2025-01-01T00:00:00.000Z" },
      changedFields: ["osName", "world"],
    });
    expect(mergeAsset(older, known).merged).toMatchObject({ model: "new", osName: "VxWorks", world: "OT" });
  });

  test("addresses that overlap add up; a device seen only elsewhere has moved", () => {
    const known = asset({ ipAddresses: ["10.0.0.1"], macAddresses: ["02:00:00:00:00:01"] });
    const grown = mergeAsset(known, asset({ ipAddresses: ["10.0.0.2", "10.0.0.1"] })).merged;
    expect(grown.ipAddresses).toEqual(["10.0.0.1", "10.0.0.2"]);
    const moved = mergeAsset(
      known,
      asset({ ipAddresses: ["10.0.0.9"], macAddresses: ["02:00:00:00:00:02"] }),
    ).merged;
    expect(moved.ipAddresses).toEqual(["10.0.0.9"]);
    expect(moved.macAddresses).toEqual(["02:00:00:00:00:01", "02:00:00:00:00:02"]);
  });

  test("the id an asset is known by stays, another tool's is kept beside it", () => {
    const known = asset({ externalSource: "nozomi", externalId: "1" });
    const seen = asset({ externalSource: "claroty", externalId: "9-1" });
    expect(mergeAsset(known, seen)).toEqual({
      merged: { ...known, custom: { "id@claroty": "9-1" } },
      changedFields: ["custom"],
    });
    expect(mergeAsset(asset({ name: "PLC" }), known).merged).toMatchObject({
      externalSource: "nozomi",
      externalId: "1",
    });
  });

  test("a serial number stays with its maker", () => {
    const known = asset({ manufacturer: "Moxa", lastSeen: "2025-01-01T00:00:00.000Z" });
    const older = asset({ serialNumber: "7", manufacturer: "Siemens", lastSeen: "2024-01-01T00:00:00.000Z" });
    expect(mergeAsset(known, older).merged).toMatchObject({ serialNumber: "7", manufacturer: "Siemens" });
    expect(mergeAsset(older, known).merged).toMatchObject({ serialNumber: "7", manufacturer: "Siemens" });
  });
});

const SITE = "bremen";
const keysOf = (record: AssetRecord) => identityKeys(record, SITE);

/** What an import does, without a database. */
const imported = (stored: readonly AssetRecord[], file: readonly AssetRecord[], isNewFirst: boolean) => {
  const findDuplicate = duplicateFinder();
  const rows = file.filter(
    (record, line) => keysOf(record).length > 0 && findDuplicate(keysOf(record), line) === null,
  );
  const after = [...stored];
  const added: AssetRecord[] = [];
  let changes = 0;
  matchAssets(rows.map(keysOf), stored.map(keysOf)).forEach((position, index) => {
    const incoming = rows[index] ?? asset({});
    const existing = stored[position];
    const result = existing && mergeAsset(existing, incoming);
    if (!result) added.push(incoming);
    else after[position] = result.merged;
    changes += result && result.changedFields.length === 0 ? 0 : 1;
  });
  return { after: isNewFirst ? [...added, ...after] : [...after, ...added], changes };
};

describe("matchAssets", () => {
  const match = (incoming: Partial<AssetRecord>, ...existing: Partial<AssetRecord>[]) =>
    matchAssets(
      [keysOf(asset(incoming))],
      existing.map((known) => keysOf(asset(known))),
    )[0];

  test.each<[string, Partial<AssetRecord>, Partial<AssetRecord>, number]>([
    ["the id of its tool", { externalId: "1", name: "a" }, { externalId: "1", name: "b" }, 0],
    [
      "serial number and manufacturer",
      { serialNumber: "7", manufacturer: "SIEMENS" },
      { serialNumber: "7", manufacturer: "Siemens" },
      0,
    ],
    ["a serial number alone", { serialNumber: "7" }, { serialNumber: "7", manufacturer: "Siemens" }, 0],
    [
      "no serial number of another maker",
      { serialNumber: "7", manufacturer: "Moxa" },
      { serialNumber: "7", manufacturer: "Siemens" },
      -1,
    ],
    [
      "one of its MAC addresses",
      { macAddresses: ["02:00:00:00:00:01"] },
      { macAddresses: ["02:00:00:00:00:01"] },
      0,
    ],
    [
      "its asset number, although the hardware was exchanged",
      { assetNumber: "A", serialNumber: "1", manufacturer: "S" },
      { assetNumber: "A", serialNumber: "2", manufacturer: "S" },
      0,
    ],
    ["its IP address", { ipAddresses: ["10.0.0.1"] }, { ipAddresses: ["10.0.0.1"], name: "PLC" }, 0],
    ["its name", { name: "plc" }, { name: "PLC", ipAddresses: ["10.0.0.1"] }, 0],
    [
      "no IP address that now belongs to other hardware",
      { ipAddresses: ["10.0.0.1"], macAddresses: ["02:00:00:00:00:01"] },
      { ipAddresses: ["10.0.0.1"], macAddresses: ["02:00:00:00:00:02"] },
      -1,
    ],
    [
      "no name that another machine has too",
      { name: "PLC", ipAddresses: ["10.0.0.1"] },
      { name: "PLC", ipAddresses: ["10.0.0.2"] },
      -1,
    ],
    [
      "no MAC address that the tool gives to two ids",
      { externalId: "1", macAddresses: ["02:00:00:00:00:01"] },
      { externalId: "2", macAddresses: ["02:00:00:00:00:01"] },
      -1,
    ],
  ])("recognises an asset by %s", (_, incoming, existing, position) => {
    expect(match(incoming, existing)).toBe(position);
  });

  test("two tools that spell the maker differently still agree on the MAC address", () => {
    const macAddresses = ["02:00:00:00:00:01"];
    expect(
      match(
        { macAddresses, serialNumber: "7", manufacturer: "Rockwell" },
        { macAddresses, serialNumber: "7", manufacturer: "Allen-Bradley" },
      ),
    ).toBe(0);
  });

  test("the stronger key decides, and a stored asset is taken once", () => {
    const stored = [{ name: "PLC" }, { name: "HMI", macAddresses: ["02:00:00:00:00:01"] }];
    expect(match({ name: "PLC", macAddresses: ["02:00:00:00:00:01"] }, ...stored)).toBe(1);
    const file = [
      { name: "PLC", ipAddresses: ["10.0.0.1"] },
      { name: "PLC", ipAddresses: ["10.0.0.2"] },
    ];
    const matches = matchAssets(
      file.map((known) => keysOf(asset(known))),
      [keysOf(asset({ name: "PLC" }))],
    );
    expect([...matches]).toEqual([0, -1]);
  });

  test("importing the same file again changes nothing", () => {
    // Two stored assets with one serial number, of which a later row gives the second its maker, may swap places once.
    const withMaker = records.filter(
      ({ serialNumber, manufacturer }) => (serialNumber === null) === (manufacturer === null),
    );
    const files = fc.array(withMaker, { maxLength: 8 });
    fc.assert(
      fc.property(files, files, fc.boolean(), (stored, file, isNewFirst) => {
        const once = imported(imported([], stored, isNewFirst).after, file, isNewFirst).after;
        expect(imported(once, file, isNewFirst)).toEqual({ after: once, changes: 0 });
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
