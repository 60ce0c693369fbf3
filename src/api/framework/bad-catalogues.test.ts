import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import { closeDatabase } from "@/data/client";
import { honestBomb, lyingBomb, sheetRow, workbookOf } from "@/test/bad-workbooks";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";
import { tableDigests } from "@/test/table-digests";
import { FIRST, catalogue, give, stateOf } from "@/test/house-rules";

let admin: postgres.Sql;
beforeAll(() => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

describe("what is bad changes nothing", () => {
  const edge = {
    from: { catalogueId: "house-rules", itemId: "A" },
    to: { catalogueId: "nist-csf-2.0", itemId: "PR.ZZ-99" },
    strength: "equal",
    provenance: "House",
  };
  const bomb =
    "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]\n";
  test.each<[string, string | Uint8Array, string, RegExp]>([
    [
      "a circle of parents",
      catalogue("2", [
        { id: "A", parentId: "B" },
        { id: "B", parentId: "A" },
      ]),
      "items[0]",
      /lies below itself: A › B › A/,
    ],
    ["an id twice", catalogue("2", [{ id: "A" }, { id: "A" }]), "items[1]", /already used at items\[0\]/],
    [
      "a link to nowhere",
      catalogue("2", FIRST, { crosswalk: [edge] }),
      "house-rules A → nist-csf-2.0 PR.ZZ-99",
      /There is no PR\.ZZ-99/,
    ],
    ["50 MB", new Uint8Array(50 * 1024 * 1024), "the file", /has 50 MB; a catalogue may have 20 MB/],
    ["an alias bomb", bomb, "the file", /repeats parts of itself/],
    ["a ZIP bomb that says so", honestBomb(), "the file", /unpacks to far more/],
    ["a ZIP bomb that lies", lyingBomb(10_000), "the file", /damaged|unpacks to far more/],
    ["a workbook cut off", workbookOf(sheetRow("ID", "Title")).subarray(0, -30), "the file", /damaged/],
    ["JSON cut off", catalogue("2", FIRST).slice(0, -20), "line 1", /breaks off/],
    ["JSON in half of UTF-16", Buffer.from(catalogue("2", FIRST), "utf16le"), "the file", /binary/],
    ["deep nesting", `objects: ${"[".repeat(1e6)}`, "line 1", /More than 50 lists/],
    [
      "a format of another version",
      catalogue("2", FIRST, { format: "rungway-catalogue/2" }),
      "format",
      /reads rungway/,
    ],
    ["an OSCAL profile", '{"profile": {}}', "profile", /only selects controls/],
    ["no catalogue", '{"hello": 1}', "the file", /no catalogue that can be read/],
    ["nothing", "", "the file", /is empty/],
    ["no text", Uint8Array.from({ length: 300 }, (_, at) => at), "the file", /binary/],
    [
      "the version that is there",
      catalogue("1", FIRST),
      "version",
      /Version 1 of house-rules is here already/,
    ],
    [
      "the id of a shipped catalogue",
      catalogue("2", FIRST, { id: "nist-csf-2.0" }),
      "id",
      /comes with Rungway/,
    ],
    ["the id of the own model", catalogue("2", FIRST, { id: "rungway-maturity" }), "id", /belongs to/],
    ["a NUL character", catalogue("2", [{ id: "A", text: "a\0b" }]), "items[0]", /U\+0000/],
  ])("%s", async (_, content, where, reason) => {
    const minted = await mintProgramme();
    await give(minted, catalogue("1", FIRST));
    const before = await tableDigests(admin, minted.organisationId);
    const replaces = where === "id" ? null : "1";
    const { problems, effect, isKept } = await give(minted, content, { replaces });
    expect(problems[0]).toMatchObject({ where, reason: expect.stringMatching(reason) });
    expect({ effect, isKept }).toEqual({ effect: null, isKept: false });
    expect(await tableDigests(admin, minted.organisationId)).toEqual(before);
  });

  test("an old encoding is read as what it probably is, and said so", async () => {
    const minted = await mintProgramme();
    const latin = Buffer.from(catalogue("1", [{ id: "Ä", title: "Prüfung" }]), "latin1");
    const { notices, effect } = await give(minted, latin, null);
    expect(notices).toContainEqual(expect.stringMatching(/read as Windows-1252/));
    expect(effect).toMatchObject({ added: 1 });
  });

  test("two who import at once: the second is told", async () => {
    const minted = await mintProgramme();
    await give(minted, catalogue("1", FIRST));
    const both = await Promise.allSettled([
      give(minted, catalogue("2", FIRST), { replaces: "1" }),
      give(minted, catalogue("3", FIRST), { replaces: "1" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await stateOf(admin, minted)).catalogues).toHaveLength(2);
  });

  test("a role without the permission, a lead of some sites, and another organisation", async () => {
    const minted = await mintProgramme();
    const { programmeId } = minted;
    const facilitator = await mintMember(minted, { role: "facilitator" });
    const partial = await mintMember(minted, { role: "programme-lead", siteIds: minted.siteIds });
    const stranger = await mintProgramme();
    const refused = (userId: Minted["userId"]) => give({ userId, programmeId }, catalogue("1", FIRST), null);
    await expect(refused(facilitator.userId)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(refused(partial.userId)).rejects.toMatchObject({ code: "not-permitted" });
    await expect(refused(stranger.userId)).rejects.toMatchObject({ code: "not-found" });
  });
});
