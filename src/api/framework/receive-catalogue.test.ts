import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import type { CatalogueHead } from "@/domain/framework/catalogue-file";
import { closeDatabase } from "@/data/client";
import { downloadCatalogue } from "@/api/framework/download-catalogue";
import { receiveCatalogue, type Keep } from "@/api/framework/receive-catalogue";
import { uploadCatalogue, type CatalogueWish } from "@/api/framework/upload-catalogue";
import { memorySource } from "@/api/table/read-bytes";
import { honestBomb, lyingBomb, sheetRow, workbookOf } from "@/test/bad-workbooks";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";
import { tableDigests } from "@/test/table-digests";

let admin: postgres.Sql;
beforeAll(() => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

type Item = { id: string; title?: string; text?: string; parentId?: string; kind?: string };
const catalogue = (version: string, items: readonly Item[], more: object = {}) =>
  JSON.stringify({
    format: "rungway-catalogue/1",
    id: "house-rules",
    name: "House rules",
    version,
    publisher: "Plant security",
    licence: "Internal",
    kinds: [
      { id: "chapter", name: "Chapter", isAnswered: false },
      { id: "rule", name: "Rule", isAnswered: true },
    ],
    items: items.map((item) => ({ kind: "rule", title: `Title of ${item.id}`, ...item })),
    ...more,
  });
const FIRST = [{ id: "A" }, { id: "B" }, { id: "C" }];

const give = (
  { userId, programmeId }: Pick<Minted, "userId" | "programmeId">,
  content: string | Uint8Array,
  keep: Keep | null = { replaces: null },
  head: Partial<CatalogueHead> = {},
) =>
  receiveCatalogue(
    { userId, sessionEpoch: 0 },
    programmeId,
    {
      fileName: "house rules.json",
      source: memorySource(typeof content === "string" ? Buffer.from(content) : content),
      head,
    },
    keep,
  );

/** Everything a catalogue could have changed. */
const stateOf = async ({ organisationId }: Minted) => ({
  catalogues:
    await admin`select key, version, replaced_at from catalogues where organisation_id = ${organisationId} order by created_at`,
  edges:
    await admin`select from_item, to_item, strength, provenance, reviewer from crosswalk_edges where organisation_id = ${organisationId} order by from_item, to_item`,
  tasks:
    await admin`select item_id, is_for_review from question_tasks where organisation_id = ${organisationId} order by item_id`,
  audit:
    await admin`select command from audit_events where organisation_id = ${organisationId} and command like 'framework%' order by 1`,
});

/** An assessment of the house rules with these items answered. */
const assess = async (minted: Minted, answered: readonly string[], frozenAt: string | null = null) => {
  const { organisationId, programmeId, userId, siteIds } = minted;
  const [row] = await admin<{ id: string }[]>`
    insert into assessments (organisation_id, id, programme_id, site_id, catalogue_id, name, model_version, mode, started_on, created_by, frozen_at)
    values (${organisationId}, gen_random_uuid(), ${programmeId}, ${siteIds[0] ?? ""}, 'house-rules', 'House rules', '1', 'full', '2026-10-01', ${userId}, ${frozenAt}) returning id`;
  const assessmentId = row?.id ?? "";
  for (const itemId of answered)
    await admin`insert into practice_answers (organisation_id, assessment_id, item_id, programme_id, site_id, value, version, answered_by)
      values (${organisationId}, ${assessmentId}, ${itemId}, ${programmeId}, ${siteIds[0] ?? ""}, 'yes', 1, ${userId})`;
  return assessmentId;
};

describe("a first catalogue", () => {
  test("the dry run changes nothing, keeping it adds it with an audit row", async () => {
    const minted = await mintProgramme();
    const before = await stateOf(minted);
    const dry = await give(minted, catalogue("1", FIRST), null);
    expect(dry).toMatchObject({
      format: "rungway",
      itemCount: 3,
      problemCount: 0,
      isKept: false,
      effect: { replaces: null, added: 3, changed: 0, removed: 0, links: 0, answersKept: 0 },
    });
    expect(await stateOf(minted)).toEqual(before);
    expect((await give(minted, catalogue("1", FIRST))).isKept).toBe(true);
    const { catalogues, audit } = await stateOf(minted);
    expect(catalogues).toMatchObject([{ key: "house-rules", version: "1", replaced_at: null }]);
    expect(audit).toMatchObject([{ command: "framework.receiveCatalogue" }]);
    const { versions, mayImport } = await minted.api.framework.ownCatalogueList({
      programmeId: minted.programmeId,
    });
    expect(versions).toMatchObject([{ catalogueId: "house-rules", itemCount: 3, assessmentCount: 0 }]);
    expect(mayImport).toBe(true);
  });

  test("what the person says about it goes before what the file says", async () => {
    const minted = await mintProgramme();
    await give(minted, catalogue("1", FIRST), { replaces: null }, { id: "plant-7", version: "2026" });
    expect((await stateOf(minted)).catalogues).toMatchObject([{ key: "plant-7", version: "2026" }]);
  });
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
    expect((await stateOf(minted)).catalogues).toHaveLength(2);
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

describe("a new version", () => {
  const SECOND = [{ id: "A" }, { id: "B", title: "Reworded" }, { id: "D" }];

  test("carries answers over and lists what needs a look until it is ticked off", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await give(minted, catalogue("1", FIRST));
    const open = await assess(minted, ["A", "B", "C"]);
    const frozen = await assess(minted, ["B"], "2026-10-02");
    const dry = await give(minted, catalogue("2", SECOND), null);
    expect(dry.effect).toMatchObject({
      replaces: "1",
      added: 1,
      changed: 1,
      removed: 1,
      answersKept: 1,
      answersToLookAt: 2,
    });
    expect(dry.effect?.changes.map(({ change, item }) => `${change} ${item.id}`)).toEqual([
      "changed B",
      "new D",
      "removed C",
    ]);
    await give(minted, catalogue("2", SECOND), { replaces: "1" });
    const answers =
      await admin`select item_id from practice_answers where assessment_id = ${open} order by 1`;
    expect(answers.map(({ item_id }) => item_id)).toEqual(["A", "B", "C"]);
    const versions = await admin`select id, model_version from assessments where id in (${open}, ${frozen})`;
    expect(new Map(versions.map(({ id, model_version }) => [id, model_version]))).toEqual(
      new Map([
        [open, "2"],
        [frozen, "1"],
      ]),
    );
    const list = async () =>
      (await api.framework.itemsToLookAt({ programmeId }))
        .map(({ itemId, change, answerCount }) => `${change.change} ${itemId}: ${answerCount}`)
        .toSorted();
    expect(await list()).toEqual(["changed B: 1", "new D: 0", "removed C: 1"]);
    await api.framework.tickOffItem({ programmeId, catalogueId: "house-rules", itemId: "B" });
    expect(await list()).toEqual(["new D: 0", "removed C: 1"]);
    await expect(
      api.framework.tickOffItem({ programmeId, catalogueId: "house-rules", itemId: "B" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await give(minted, catalogue("3", [...SECOND, { id: "E" }]), { replaces: "2" });
    expect(await list()).toEqual(["new D: 0", "new E: 0", "removed C: 1"]);
  });

  test("keeps links, takes over reviewers and drops those whose end is gone", async () => {
    const minted = await mintProgramme();
    const link = (itemId: string, reviewer: string | null = null) => ({
      from: { catalogueId: "rungway-maturity", itemId: "VIS-1" },
      to: { catalogueId: "house-rules", itemId },
      strength: "supports",
      provenance: "House",
      reviewer,
    });
    await give(minted, catalogue("1", FIRST, { crosswalk: [link("A"), link("C"), link("A")] }));
    expect((await stateOf(minted)).edges.map(({ to_item }) => to_item)).toEqual(["A", "C"]);
    const links = [link("A", "Ann"), link("D")];
    const second = await give(minted, catalogue("2", SECOND, { crosswalk: links }), { replaces: "1" });
    expect(second.problems).toEqual([]);
    expect((await stateOf(minted)).edges).toMatchObject([
      { to_item: "A", reviewer: "Ann", provenance: "House" },
      { to_item: "D", reviewer: null },
    ]);
  });

  test("a catalogue goes only while nothing answers it", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await give(minted, catalogue("1", FIRST));
    const assessmentId = await assess(minted, ["A"]);
    const remove = () => api.framework.removeCatalogue({ programmeId, catalogueId: "house-rules" });
    await expect(remove()).rejects.toThrow(/1 assessment answers this catalogue/);
    await admin`delete from assessments where id = ${assessmentId}`;
    await remove();
    expect((await stateOf(minted)).catalogues).toEqual([]);
    await expect(remove()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("over HTTP", () => {
  const post = (minted: Minted, body: string, wish: CatalogueWish | null, headers: HeadersInit = {}) =>
    uploadCatalogue(
      { userId: minted.userId, sessionEpoch: 0 },
      minted.programmeId,
      new Request(`http://plant.test/?wish=${encodeURIComponent(JSON.stringify(wish))}`, {
        method: "POST",
        body,
        headers,
      }),
    );

  test("a file is checked, kept, and comes back as it was in every format", async () => {
    const minted = await mintProgramme();
    const content = catalogue("1", [
      { id: "A", kind: "chapter" },
      { id: "B", text: "=1+1", parentId: "A" },
    ]);
    expect((await post(minted, content, { fileName: "x.json" })).status).toBe(200);
    expect((await post(minted, content, { fileName: "x.json", keep: { replaces: null } })).status).toBe(201);
    for (const format of ["json", "csv", "xlsx"]) {
      const response = await downloadCatalogue(
        { userId: minted.userId, sessionEpoch: 0 },
        { programmeId: minted.programmeId, catalogueId: "house-rules", format },
      );
      expect(response.status).toBe(200);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const again = await give(minted, bytes, null, { version: "2" });
      expect(again.effect).toMatchObject({ replaces: "1", added: 0, changed: 0, removed: 0 });
    }
  });

  test.each<[string, number, Parameters<typeof post> extends [unknown, ...infer Rest] ? Rest : never]>([
    ["from another page", 403, ["x", { fileName: "x" }, { "sec-fetch-site": "cross-site" }]],
    ["without a name", 400, ["x", null]],
    ["replaced meanwhile", 409, [catalogue("1", FIRST), { fileName: "x", keep: { replaces: "0" } }]],
    ["too large", 422, ["x".repeat(21 * 1024 * 1024), { fileName: "x" }]],
  ])("%s", async (_, status, request) => {
    expect((await post(await mintProgramme(), ...request)).status).toBe(status);
  });
});
