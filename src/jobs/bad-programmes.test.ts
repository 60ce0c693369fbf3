import { Readable } from "node:stream";
import { unzipSync, zipSync } from "fflate";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { exportProgramme } from "@/api/exchange/export-programme";
import { receiveProgramme } from "@/api/exchange/receive-programme";
import { bringInProgramme } from "@/jobs/bring-in-programme";
import { honestBomb, lyingBomb, sheetRow, workbookOf } from "@/test/bad-workbooks";
import type { FileFormat } from "@/domain/exchange/file-format";
import type { ProgrammeJson } from "@/test/canonical-programme";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";
import { bringFileIn, programmeFile, sendProgrammeFile } from "@/test/programme-files";
import { tableDigests } from "@/test/table-digests";

let own: Minted;
let admin: postgres.Sql;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  await admin`select set_config('app.maintenance', 'on', false)`;
  own = await mintProgramme([
    { name: "Brenna", code: "BRE" },
    { name: "Corvane", code: "COR" },
  ]);
  const [siteId] = own.siteIds;
  const zone = { name: "Cell", purdueLevel: "1" as const, addressRanges: ["10.1.0.0/16"] };
  await own.api.footprint.addZone({ programmeId: own.programmeId, siteId: siteId as never, ...zone });
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
  await admin.end();
});

const asUser = (userId = own.userId) => ({ userId, sessionEpoch: 0 });

const exported = (format: FileFormat) => programmeFile(own.userId, own.programmeId, format);
const bringIn = (bytes: Uint8Array) => bringFileIn(own.userId, own.organisationId, bytes);
const state = () => tableDigests(admin, own.organisationId);

const json = async () => (await exported("json")).toString("utf8");
/** As far as the first row of a file. */
const HEAD = Buffer.from('{"format":"rungway-programme","version":1,"tables":{"programmes":[{"name":"');

/** A CSV archive with another table of sites. */
const withSites = (archive: Uint8Array, change: (text: string) => Buffer): Uint8Array => {
  const parts = unzipSync(archive);
  return zipSync({ ...parts, "sites.csv": change(Buffer.from(parts["sites.csv"] ?? []).toString("utf8")) });
};

describe("a file that is no programme says so, and nothing is kept", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["nothing", () => Buffer.alloc(0), /not a programme file of Rungway/],
    ["binary junk", () => Buffer.from("89504e470d0a1a0a", "hex"), /not a programme file of Rungway/],
    ["an inventory workbook", () => workbookOf(sheetRow("Name", "Site")), /not a programme file of Rungway/],
    [
      "another product's JSON",
      () => Buffer.from('{"catalog":{"uuid":"x"}}'),
      /not a programme file of Rungway/,
    ],
    [
      "another format",
      () => Buffer.from('{"format":"rungway-answers","version":1,"tables":{}}'),
      /not a programme/,
    ],
    [
      "a later version",
      () => Buffer.from('{"format":"rungway-programme","version":2,"tables":{}}'),
      /version 2 .* reads version 1/,
    ],
    ["JSON cut off", async () => (await exported("json")).subarray(0, -20), /breaks off/],
    ["JSON cut in its head", async () => (await exported("json")).subarray(0, 300), /breaks off/],
    ["JSON in UTF-16", async () => Buffer.from(`\uFEFF${await json()}`, "utf16le"), /not a programme file/],
    [
      "JSON in Latin-1",
      async () => Buffer.from((await json()).replace("Cell", "Zähler"), "latin1"),
      /not in UTF-8/,
    ],
    [
      "a row without end",
      () => Buffer.concat([HEAD, Buffer.alloc(50 * 1024 * 1024, "x")]),
      /a row has no end/,
    ],
    [
      "lists within lists without end",
      () => Buffer.concat([HEAD, Buffer.alloc(50 * 1024 * 1024, "[")]),
      /a row has no end|breaks off/,
    ],
    ["50 MB of nothing", () => Buffer.alloc(50 * 1024 * 1024), /not a programme file of Rungway/],
    [
      "CSV in Latin-1",
      async () =>
        withSites(await exported("csv"), (text) => Buffer.from(text.replace("Brenna", "Brännä"), "latin1")),
      /damaged/,
    ],
    ["a workbook cut off", async () => (await exported("xlsx")).subarray(0, -40), /damaged/],
    ["a CSV archive cut off", async () => (await exported("csv")).subarray(0, 2000), /damaged/],
    ["a ZIP bomb of 5 GB that says so", honestBomb, /unpacks to far more/],
    [
      "a ZIP bomb of 4 GiB that says 10 kB",
      () => lyingBomb(10_000),
      /not a programme file of Rungway|damaged/,
    ],
  ])("%s", async (_, make, message) => {
    const before = await state();
    const bytes = await make();
    const said = await bringIn(bytes).then(
      ({ failure }) => failure,
      (error: Error) => error.message,
    );
    expect(said).toMatch(message);
    expect(await state()).toEqual(before);
  });
});

type Tables = ProgrammeJson["tables"];
const rowOf = (tables: Tables, table: string, index = 0): Record<string, unknown> => {
  const row = tables[table]?.[index];
  if (!row) throw new Error(`${table} has no row ${index}`);
  return row;
};

describe("a file with something wrong in it names every place, and brings in nothing", () => {
  test.each<[string, (tables: Tables) => void, object[]]>([
    [
      "an id that points nowhere",
      (tables) => (rowOf(tables, "zones").site_id = "01a201a3-888c-78af-80ea-8200501231c2"),
      [
        {
          table: "zones",
          row: 1,
          column: "site_id",
          reason: expect.stringMatching(/no row of sites in this file/),
        },
      ],
    ],
    [
      "a word outside its list, and a number that is none",
      (tables) => {
        rowOf(tables, "sites").safety_class = "S9";
        rowOf(tables, "sites", 1).max_concurrent_packages = "two";
      },
      [
        { table: "sites", row: 1, column: "safety_class", reason: expect.stringMatching(/“S9” is none of/) },
        { table: "sites", row: 2, column: "max_concurrent_packages", reason: "“two” is not a whole number" },
      ],
    ],
    [
      "what a check of the database refuses",
      (tables) => (rowOf(tables, "sites").downtime_cost_low = 1e9),
      [{ table: "sites", row: 1, reason: expect.stringMatching(/sites downtime ordered/) }],
    ],
    [
      "two sites with one code",
      (tables) => (rowOf(tables, "sites", 1).code = rowOf(tables, "sites").code),
      [{ table: "sites", row: 2, column: "code", reason: expect.stringMatching(/says the same as row 1/) }],
    ],
    [
      "an id used twice",
      (tables) => (rowOf(tables, "sites", 1).id = rowOf(tables, "sites").id),
      [{ table: "sites", row: 2, column: "id", reason: expect.stringMatching(/id of another row/) }],
    ],
    [
      "a name that is missing",
      (tables) => (rowOf(tables, "sites").name = null),
      [{ table: "sites", row: 1, column: "name", reason: "is missing" }],
    ],
    [
      "two programmes",
      (tables) => tables.programmes?.push({ ...rowOf(tables, "programmes") }),
      [{ table: "programmes", row: null, reason: expect.stringMatching(/has 2 rows/) }],
    ],
    [
      "no programme",
      (tables) => (tables.programmes = []),
      [{ table: "programmes", row: null, reason: expect.stringMatching(/has 0 rows/) }],
    ],
    [
      "a month and a currency that are none",
      (tables) => Object.assign(rowOf(tables, "programmes"), { start_month: "2026-13", currency: "XXX" }),
      [
        { table: "programmes", row: 1, column: "start_month" },
        { table: "programmes", row: 1, column: "currency" },
      ],
    ],
    [
      "a table and a column of a later version",
      (tables) => {
        tables.robots = [{ id: 1 }];
        rowOf(tables, "sites").colour = "red";
      },
      [
        { table: "sites", row: 1, column: "colour" },
        { table: "robots", row: null, reason: expect.stringMatching(/this version does not have/) },
      ],
    ],
    [
      "a zero character",
      (tables) => (rowOf(tables, "sites").name = "Bren\0na"),
      [{ table: "sites", row: 1, column: "name" }],
    ],
    [
      "rows that are no objects",
      (tables) => tables.zones?.push(7 as never),
      [{ table: "zones", row: 2, column: null }],
    ],
  ])("%s", async (_, spoil, problems) => {
    const before = await state();
    const file = JSON.parse((await exported("json")).toString("utf8")) as ProgrammeJson;
    spoil(file.tables);
    const found = await bringIn(Buffer.from(JSON.stringify(file)));
    expect(found).toMatchObject({
      state: "failed",
      programmeId: null,
      failure: expect.stringMatching(/Nothing was brought in/),
    });
    expect(found.problems.listed).toMatchObject(problems);
    expect(await state()).toEqual(before);
  });

  test("tables of cells are read as strictly: an emptied id, a word outside its list", async () => {
    const archive = withSites(await exported("csv"), (text) => Buffer.from(text.replace(/,S3,/, ",S7,")));
    const found = await bringIn(archive);
    expect(found.problems.listed).toMatchObject([{ table: "sites", row: 1, column: "safety_class" }]);
  });
});

test("text that looks like an id stays, an id inside of JSON follows its row", async () => {
  const file = JSON.parse((await exported("json")).toString("utf8")) as ProgrammeJson;
  const foreign = "0f0e0d0c-0b0a-4908-8706-050403020100";
  const site = String(rowOf(file.tables, "sites").id);
  rowOf(file.tables, "programmes").start_answers = { site, foreign };
  const { programmeId } = await bringIn(Buffer.from(JSON.stringify(file)));
  const [row] = await admin`
    select p.start_answers as said, (select id from sites s where s.programme_id = p.id and s.code = 'BRE') as site
    from programmes p where p.id = ${programmeId}`;
  expect(row?.said.foreign).toBe(foreign);
  expect([row?.said.site]).toEqual(
    file.tables.sites?.[0]?.code === "BRE" ? [row?.site] : [expect.any(String)],
  );
  expect(row?.said.site).not.toBe(site);
});

test("who may not take a programme out or bring one in is told why", async () => {
  const file = await exported("json");
  const refused = async (userId: Minted["userId"]) => {
    const out = await exportProgramme(asUser(userId), own.programmeId, "json").catch(
      (error: Error) => error.message,
    );
    const into = { fileName: "x", programmeName: null, body: Readable.from([file]) };
    const back = await receiveProgramme(asUser(userId), own.organisationId, into).catch(
      (error: Error) => error.message,
    );
    return [out, back];
  };
  const contributor = await mintMember(own, { role: "contributor" });
  const lead = await mintMember(own, { role: "programme-lead", siteIds: own.siteIds.slice(0, 1) });
  expect(await refused(contributor.userId)).toEqual([
    expect.stringMatching(/Only an owner or the programme lead/),
    expect.stringMatching(/Only an owner or the programme lead/),
  ]);
  expect(await refused(lead.userId)).toEqual([
    expect.stringMatching(/You see some of the sites only/),
    expect.stringMatching(/You see some of the sites only/),
  ]);
  const stranger = await mintProgramme();
  expect(await refused(stranger.userId)).toEqual([
    expect.stringMatching(/does not exist/),
    expect.stringMatching(/does not exist/),
  ]);
});

test("one that was cancelled leaves nothing, and can be neither cancelled again nor run", async () => {
  const { organisationId } = own;
  const before = await state();
  const importId = await sendProgrammeFile(own.userId, organisationId, await exported("json"));
  await own.api.exchange.cancelProgrammeImport({ organisationId, importId });
  await bringInProgramme({ ...asUser(), organisationId, importId, programmeName: null });
  expect(await own.api.exchange.programmeImport({ organisationId, importId })).toMatchObject({
    state: "cancelled",
  });
  await expect(own.api.exchange.cancelProgrammeImport({ organisationId, importId })).rejects.toThrow(
    /ended already/,
  );
  expect(await state()).toEqual(before);
});
