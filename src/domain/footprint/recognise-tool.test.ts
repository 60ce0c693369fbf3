import { describe, expect, test } from "vitest";
import { vendorColumns } from "@/data/content/vendor-columns";
import { mappingProblems, proposeMapping } from "@/domain/footprint/column-mapping";
import { recogniseTool } from "@/domain/footprint/recognise-tool";

const { tools, headerWords } = vendorColumns;

/** Columns as a customer's export may have them: not all of the tool's, some of the customer's own. */
const EXPORTS: Readonly<Record<string, string>> = {
  "ms-defender-iot":
    "Name,Class,Type,Subtype,Vendor,Model,Firmware version,IPv4 Address,MAC Address,Purdue level,Protocols,Site,Zone,Serial number,Importance,First seen,Last activity,Authorization,Cost centre",
  "nozomi-guardian":
    "id,name,level,ip,mac_address,vlan_id,os,vendor,product_name,firmware_version,serial_number,type,roles,protocols,zones,created_at,last_activity_time",
  "claroty-ctd":
    "AssetID,ResourceID,Name,AssetType,ClassType,Criticality,Vendor,IP,MAC,FirmwareVersion,SiteName,VirtualZone,RiskLevel,LastSeen",
  "claroty-xdome":
    "uid,asset_id,device_name,device_category,device_type,manufacturer,model,serial_number,ip_list,mac_list,vlan_list,os_name,purdue_level,site_name,risk_score,first_seen_list,last_seen_list",
  "tenable-ot":
    "id,name,type,super_type,category,family,model,vendor,serial,firmware_version,os,ips,macs,segments,purdue_level,location,criticality,run_status,backplane,slot,first_seen,last_seen",
  runzero:
    "id,names,domains,type,hw,os,os_version,addresses,addresses_extra,macs,mac_vendors,newest_mac_vendor,site_name,alive,detected_by,first_seen,last_seen,service_ports_tcp,service_protocols",
  grassmarlin: "IP,Category,Role,ICSProtocol,Confidence",
  dragos: "id,asset_id,name,hostname,type,vendor,model,firmware_version,ip,zone,last_seen",
};

describe("recogniseTool", () => {
  test("knows all eight tools", () => {
    expect(Object.keys(EXPORTS).sort()).toEqual(tools.map(({ id }) => id).sort());
  });

  test.each(Object.entries(EXPORTS))("recognises an export of %s and says why", (id, header) => {
    const columns = header.split(",");
    const recognised = recogniseTool(columns, tools);
    expect(recognised?.tool.id).toBe(id);
    expect(recognised?.reasons[0]).toMatch(/^\d+ of \d+ columns are known from /);
    const mapping = proposeMapping(columns, recognised?.tool ?? null, headerWords);
    expect(mapping.map(({ column }) => column).sort()).toEqual([...columns].sort());
    expect(mappingProblems(mapping, columns)).toEqual([]);
  });

  test("recognises each tool by all of its columns", () => {
    for (const tool of tools)
      expect(
        recogniseTool(
          tool.columns.map(({ column }) => column),
          tools,
        )?.tool.id,
      ).toBe(tool.id);
  });

  test.each([
    "Name,IP,MAC,Vendor,Model",
    "name,ip,vendor,model,zone,hostname",
    "Inventarnummer,Gerätename,Hersteller,Seriennummer,IP-Adresse",
    "a,b,c",
    "",
  ])("does not take the list %j for an export", (header) => {
    expect(recogniseTool(header.split(","), tools)).toBeNull();
  });
});

const targetsOf = (header: string) =>
  Object.fromEntries(
    proposeMapping(header.split(","), null, headerWords).map(({ column, target }) => [column, target]),
  );

describe("proposeMapping", () => {
  test("reads the heads people write in English, German and French", () => {
    expect(targetsOf("Asset No.,Name,IP address,Serial number,Location,Owner,Fuse size")).toEqual({
      "Asset No.": "assetNumber",
      Name: "name",
      "IP address": "ipAddresses",
      "Serial number": "serialNumber",
      Location: "physicalLocation",
      Owner: "owner",
      "Fuse size": "custom",
    });
    expect(targetsOf("Inventar-Nr.,Gerätename,IP-Adresse,Seriennummer,Standort,Verantwortlicher")).toEqual({
      "Inventar-Nr.": "assetNumber",
      Gerätename: "name",
      "IP-Adresse": "ipAddresses",
      Seriennummer: "serialNumber",
      Standort: "siteHint",
      Verantwortlicher: "owner",
    });
    expect(targetsOf("Numéro d'inventaire,Nom,Adresse IP,N° de série,Criticité")).toEqual({
      "Numéro d'inventaire": "assetNumber",
      Nom: "name",
      "Adresse IP": "ipAddresses",
      "N° de série": "serialNumber",
      Criticité: "criticality",
    });
  });

  test("the tool's order decides which of two columns for one field counts first", () => {
    const claroty = tools.find(({ id }) => id === "claroty-ctd") ?? null;
    const mapping = proposeMapping(["AssetID", "ResourceID", "IP", "Owner"], claroty, headerWords);
    expect(mapping).toEqual([
      { column: "ResourceID", target: "externalId" },
      { column: "AssetID", target: "externalId" },
      { column: "IP", target: "ipAddresses" },
      { column: "Owner", target: "owner" },
    ]);
  });
});

describe("mappingProblems", () => {
  test("names absent and doubled columns", () => {
    const mapping = [
      { column: "Name", target: "name" },
      { column: "Name", target: "owner" },
      { column: "Colour", target: "custom" },
    ] as const;
    expect(mappingProblems(mapping, ["Name"])).toEqual([
      "The file has no column “Colour”.",
      "The column “Name” is mapped twice.",
    ]);
  });

  test("needs a column that identifies an asset", () => {
    expect(mappingProblems([{ column: "Model", target: "model" }], ["Model"])).toHaveLength(1);
  });
});
