import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@/domain/footprint/column-mapping";
import { emptyDraft } from "@/domain/footprint/asset-draft";
import { MAX_CELL_CHARS } from "@/domain/footprint/import-limits";
import { rowNormaliser } from "@/domain/footprint/normalise-row";
import type { ColumnTarget } from "@/domain/footprint/column-target";

const RULES = {
  timeZone: "Europe/Berlin",
  dateOrder: "day-first",
  purdueWords: { Supervisory: "2" },
  externalSource: "list",
} as const;

const normalise = (row: Readonly<Record<string, readonly [ColumnTarget, string]>>) => {
  const mapping: ColumnMapping = Object.entries(row).map(([column, [target]]) => ({ column, target }));
  const cells = Object.values(row).map(([, cell]) => cell);
  return rowNormaliser(Object.keys(row), mapping, RULES)(cells);
};

const named = (column: string, target: ColumnTarget, cell: string) =>
  normalise({ Name: ["name", "PLC-1"], [column]: [target, cell] });

describe("rowNormaliser", () => {
  test("reads every field", () => {
    const { record, problems } = normalise({
      Id: ["externalId", "9-1"],
      Name: ["name", " PLC-1 "],
      IP: ["ipAddresses", "10.1.0.10/24; FD00::0001, 10.1.0.10"],
      MAC: ["macAddresses", "E4-90-69-A7-70-0F 0002.3e99.fe1b"],
      Level: ["purdueLevel", "supervisory"],
      World: ["world", "OT_device"],
      Critical: ["criticality", "Hoch"],
      Scan: ["doNotScan", "Yes"],
      Protocols: ["protocols", "iec104, Siemens S7; iec104"],
      Seen: ["lastSeen", "19.02.2020 08:42"],
      Hosts: ["hostname", "hmi-1, hmi-1.plant.local"],
      Note: ["notes", "n/a"],
      Fuse: ["custom", "N/A"],
      Skip: ["ignore", "x"],
    });
    expect(problems).toEqual([]);
    expect(record).toEqual({
      ...emptyDraft("list"),
      externalId: "9-1",
      name: "PLC-1",
      ipAddresses: ["10.1.0.10", "fd00::1"],
      macAddresses: ["e4:90:69:a7:70:0f", "00:02:3e:99:fe:1b"],
      purdueLevel: "2",
      world: "OT",
      criticality: "high",
      doNotScan: true,
      protocols: ["iec104", "Siemens S7"],
      lastSeen: "2020-02-19T07:42:00.000Z",
      hostname: "hmi-1",
      custom: { Hosts: "hmi-1, hmi-1.plant.local", Fuse: "N/A" },
    });
  });

  test("of two columns for one field the first filled one counts, the other stays verbatim", () => {
    const { record } = normalise({
      Vendor: ["manufacturer", ""],
      Maker: ["manufacturer", "Siemens"],
      Brand: ["manufacturer", "SIMATIC"],
      Name: ["name", "PLC-1"],
    });
    expect(record).toMatchObject({ manufacturer: "Siemens", custom: { Brand: "SIMATIC" } });
  });

  test("first seen is the earliest and last seen the latest of a list", () => {
    const list = "2020-02-19T00:00:00Z, 2021-02-19T00:00:00Z";
    expect(named("First", "firstSeen", list).record?.firstSeen).toBe("2020-02-19T00:00:00.000Z");
    expect(named("Last", "lastSeen", list).record?.lastSeen).toBe("2021-02-19T00:00:00.000Z");
  });

  test.each<[string, ColumnTarget, string, RegExp]>([
    ["IP", "ipAddresses", "10.1.0.300", /no IPv4 or IPv6 address/],
    ["MAC", "macAddresses", "e4:90", /no MAC address/],
    ["Seen", "lastSeen", "30.02.2020", /no date/],
    ["Model", "model", "x".repeat(201), /longer than the 200 characters/],
    ["Note", "custom", "x".repeat(1024 * 1024), /longer than 32768 characters/],
    [
      "IP",
      "ipAddresses",
      Array.from({ length: 300 }, (_, n) => `10.0.${n >> 8}.${n & 255}`).join(),
      /More than 256/,
    ],
  ])("an unreadable cell in %s rejects the row", (column, target, cell, reason) => {
    const { record, problems } = named(column, target, cell);
    expect(record).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: "error", column, reason: expect.stringMatching(reason) });
    expect(problems[0]?.value.length).toBeLessThanOrEqual(61);
  });

  test("an oversized cell does no harm where its column is ignored", () => {
    expect(named("Blob", "ignore", "x".repeat(MAX_CELL_CHARS + 1)).record?.name).toBe("PLC-1");
  });

  test.each<[ColumnTarget, string]>([
    ["purdueLevel", "7"],
    ["criticality", "purple"],
    ["world", "Martian"],
    ["doNotScan", "perhaps"],
  ])("an unknown value of %s keeps the row, warns and stays verbatim", (target, cell) => {
    const { record, problems } = named("Column", target, cell);
    expect(record?.custom).toEqual({ Column: cell });
    expect(problems).toMatchObject([{ severity: "warning", column: "Column", value: cell }]);
  });

  test("network gear has no world of its own, which is not worth a warning", () => {
    expect(named("Category", "world", "Network")).toMatchObject({
      problems: [],
      record: { world: "unknown", custom: { Category: "Network" } },
    });
  });

  test.each(["", "-", "N/A", "none", "NULL", "Unknown", "???", "[]"])(
    "%j says that there is no value",
    (cell) => {
      expect(named("Serial", "serialNumber", cell).record).toEqual({ ...emptyDraft("list"), name: "PLC-1" });
    },
  );

  test("takes back the escape of an exported formula", () => {
    expect(normalise({ Name: ["name", "'=1+1"] }).record?.name).toBe("=1+1");
  });

  test("missing cells count as empty", () => {
    const mapping: ColumnMapping = [
      { column: "Name", target: "name" },
      { column: "Model", target: "model" },
    ];
    expect(rowNormaliser(["Name", "Model"], mapping, RULES)(["PLC-1"]).record).toMatchObject({ model: null });
  });
});
