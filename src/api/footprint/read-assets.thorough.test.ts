import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readAssets, type AssetReadingRules, type ReadAsset } from "@/api/footprint/read-assets";
import { fileSource, memorySource, type ByteSource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";
import type { LineProblem } from "@/api/table/shape-table";
import { vendorColumns } from "@/data/content/vendor-columns";
import { proposeMapping } from "@/domain/footprint/column-mapping";
import { recogniseTool } from "@/domain/footprint/recognise-tool";
import { siteFinder } from "@/domain/footprint/site-finder";
import type { SiteId } from "@/domain/shared/ids";

const BREMEN = "bremen" as SiteId;

const importFrom = async (source: ByteSource, changes: Partial<AssetReadingRules> = {}) => {
  const table = await readTable(source);
  const tool = recogniseTool(table.columns, vendorColumns.tools)?.tool ?? null;
  const rules: AssetReadingRules = {
    mapping: proposeMapping(table.columns, tool, vendorColumns.headerWords),
    timeZone: "UTC",
    dateOrder: tool?.dateOrder ?? "day-first",
    purdueWords: tool?.purdueWords ?? {},
    externalSource: tool?.id ?? "list",
    siteOf: () => BREMEN,
    ...changes,
  };
  const assets: ReadAsset[] = [];
  const problems: LineProblem[] = [];
  for await (const batch of readAssets(table, rules)) {
    assets.push(...batch.assets);
    problems.push(...batch.problems);
  }
  return { tool: tool?.id ?? null, assets, problems };
};

const importText = (text: string, changes?: Partial<AssetReadingRules>) =>
  importFrom(memorySource(Buffer.from(text)), changes);

const SAMPLES = resolve(import.meta.dirname, "../../../../shared/reference/samples");
const ABSENT = [!existsSync(SAMPLES), "the vendors' samples are not beside this checkout"] as const;

describe("the vendors' documentation samples", () => {
  test("an asset of Claroty CTD", async ({ skip }) => {
    skip(...ABSENT);
    const { tool, assets, problems } = await importFrom(
      await fileSource(`${SAMPLES}/claroty-ctd-asset-example.json`),
    );
    expect(tool).toBe("claroty-ctd");
    expect(problems).toEqual([]);
    expect(assets).toHaveLength(1);
    expect(assets[0]?.record).toMatchObject({
      name: null,
      externalId: "9-1",
      externalSource: "claroty-ctd",
      manufacturer: "Rockwell Automation",
      deviceType: "PLC",
      world: "OT",
      criticality: "high",
      firmwareVersion: "V4.003",
      ipAddresses: ["10.1.0.10"],
      macAddresses: ["e4:90:69:a7:70:0f"],
      zoneHint: "PLC: Rockwell",
      siteHint: "site-1",
      lastSeen: "2020-02-19T07:42:16.000Z",
      custom: {
        AssetID: "9",
        SiteID: "1",
        RiskLevel: "1",
        HighestCVEScore: "8.8",
        InsightName: "Full Match CVEs, Open Ports",
      },
    });
    expect(assets[0]?.record.custom["CVE"]).toContain("RA-470154-1");
  });

  test("an asset of Nozomi Guardian", async ({ skip }) => {
    skip(...ABSENT);
    const { tool, assets, problems } = await importFrom(
      await fileSource(`${SAMPLES}/nozomi-asset-example.json`),
    );
    expect(tool).toBe("nozomi-guardian");
    expect(problems).toEqual([]);
    expect(assets).toHaveLength(1);
    expect(assets[0]?.record).toMatchObject({
      name: "10.197.23.146",
      externalId: "a3707ec4-7c85-437e-9d46-dbabd39b4dc2",
      purdueLevel: "1",
      ipAddresses: ["10.197.23.146"],
      macAddresses: ["00:02:3e:99:fe:1b"],
      deviceType: "OT_device",
      protocols: ["iec104"],
      zoneHint: "RemoteRTU",
      vlan: null,
      manufacturer: null,
      custom: { mac_vendor: "Selta Telematica S.p.a", roles: "slave", appliance_hosts: "nozomi-dev" },
    });
    expect(assets[0]?.keys[0]).toBe("id/nozomi-guardian=a3707ec4-7c85-437e-9d46-dbabd39b4dc2");
  });
});

describe("readAssets", () => {
  test("an export of Defender for IoT with its dates and levels", async () => {
    const { tool, assets, problems } = await importText(
      [
        "Device Id,Name,Class,Type,Subtype,Vendor,Model,Firmware version,IPv4 Address,IPv6 Address,MAC Address,Purdue level,Protocols,Site,Zone,Importance,First seen,Last activity,PLC mode",
        '17,PLC-1,OT,Industrial,PLC,Siemens,S7-1500,V2.9,10.1.0.10,fd00::10,E4:90:69:A7:70:0F,Process Control,"S7, Modbus",Bremen,Cell 3,Normal,02/03/2025 01:00:00 PM,02/19/2025 07:42:16 AM,RUN',
      ].join("\n"),
    );
    expect(tool).toBe("ms-defender-iot");
    expect(problems).toEqual([]);
    expect(assets[0]?.record).toMatchObject({
      deviceType: "PLC",
      ipAddresses: ["10.1.0.10", "fd00::10"],
      purdueLevel: "1",
      criticality: "medium",
      protocols: ["S7", "Modbus"],
      firstSeen: "2025-02-03T13:00:00.000Z",
      lastSeen: "2025-02-19T07:42:16.000Z",
      custom: { Type: "Industrial", "PLC mode": "RUN" },
    });
  });

  test("bad rows come with line, column and reason; the good ones stay", async () => {
    const { assets, problems } = await importText(
      [
        "Id,Name,IP address,Level,Last seen,Remark",
        "1,PLC-1,10.0.0.1,1,2025-02-19,",
        "2,PLC-2,10.0.0.999,1,2025-02-19,",
        "3,PLC-3,10.0.0.3,attic,2025-02-19,",
        "4,PLC-4,10.0.0.4,1,31/31/2025,",
        "1,PLC-5,10.0.0.5,1,2025-02-19,",
        ",,,2,,x",
        `6,PLC-6,10.0.0.6,1,2025-02-19,${"x".repeat(1024 * 1024)}`,
        "7,=cmd|' /C calc'!A0,10.0.0.7,1,2025-02-19,",
      ].join("\n"),
      {
        mapping: [
          { column: "Id", target: "externalId" },
          { column: "Name", target: "name" },
          { column: "IP address", target: "ipAddresses" },
          { column: "Level", target: "purdueLevel" },
          { column: "Last seen", target: "lastSeen" },
          { column: "Remark", target: "custom" },
        ],
      },
    );
    expect(assets.map(({ line }) => line)).toEqual([2, 4, 9]);
    expect(assets[2]?.record.name).toBe("=cmd|' /C calc'!A0");
    expect(
      problems.map(({ line, severity, column, reason }) => [line, severity, column, reason.slice(0, 24)]),
    ).toEqual([
      [3, "error", "IP address", "This is no IPv4 or IPv6 "],
      [4, "warning", "Level", "Not a known Purdue level"],
      [5, "error", "Last seen", "This is no date of the y"],
      [6, "error", null, "Same id as line 2. Only "],
      [7, "error", null, "Nothing says which asset"],
      [8, "error", "Remark", "The cell is longer than "],
    ]);
  });

  test("rows go to the site they name", async () => {
    const find = siteFinder([{ id: BREMEN, name: "Bremen works", code: "BRE" }]);
    const { assets, problems } = await importText("Name,Site\nPLC-1,bre\nPLC-2,Lyon\nPLC-3,\n", {
      siteOf: ({ siteHint }) => (siteHint === null ? null : find(siteHint)),
    });
    expect(assets).toMatchObject([{ line: 2, siteId: BREMEN }]);
    expect(problems).toMatchObject([
      { line: 3, value: "Lyon", reason: expect.stringMatching(/No site has this name/) },
      { line: 4, reason: expect.stringMatching(/names no site/) },
    ]);
  });

  test("names that repeat are told apart only by something else", async () => {
    const { assets, problems } = await importText("Name,IP\nPLC,10.0.0.1\nPLC,10.0.0.2\nPLC,\nPLC,\n");
    expect(assets.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(problems).toMatchObject([{ line: 5, reason: expect.stringMatching(/Same name as line 4/) }]);
  });

  test("200,000 rows with 500 bad ones", async () => {
    const lines = Array.from(
      { length: 200_000 },
      (_, n) => `PLC-${n},10.${n >> 16}.${(n >> 8) & 255}.${n % 400 === 7 ? 999 : n & 255}`,
    );
    const { assets, problems } = await importText(`Name,IP\n${lines.join("\n")}\n`);
    expect(assets).toHaveLength(199_500);
    expect(problems).toHaveLength(500);
    expect(problems[0]).toMatchObject({ line: 9, column: "IP", value: "10.0.0.999" });
  }, 60_000);

  test("a mapping that does not fit the file is refused", async () => {
    await expect(importText("Name,IP\nPLC,10.0.0.1\n", { mapping: [] })).rejects.toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});
