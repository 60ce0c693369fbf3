import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import { closeDatabase } from "@/data/client";
import { downloadCatalogue } from "@/api/framework/download-catalogue";
import { uploadCatalogue, type CatalogueWish } from "@/api/framework/upload-catalogue";
import { mintProgramme, type Minted } from "@/test/factories";
import { FIRST, assess, catalogue, give, stateOf } from "@/test/house-rules";

let admin: postgres.Sql;
beforeAll(() => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

describe("a first catalogue", () => {
  test("the dry run changes nothing, keeping it adds it with an audit row", async () => {
    const minted = await mintProgramme();
    const before = await stateOf(admin, minted);
    const dry = await give(minted, catalogue("1", FIRST), null);
    expect(dry).toMatchObject({
      format: "rungway",
      itemCount: 3,
      problemCount: 0,
      isKept: false,
      effect: { replaces: null, added: 3, changed: 0, removed: 0, links: 0, answersKept: 0 },
    });
    expect(await stateOf(admin, minted)).toEqual(before);
    expect((await give(minted, catalogue("1", FIRST))).isKept).toBe(true);
    const { catalogues, audit } = await stateOf(admin, minted);
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
    expect((await stateOf(admin, minted)).catalogues).toMatchObject([{ key: "plant-7", version: "2026" }]);
  });
});

describe("a new version", () => {
  const SECOND = [{ id: "A" }, { id: "B", title: "Reworded" }, { id: "D" }];

  test("carries answers over and lists what needs a look until it is ticked off", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await give(minted, catalogue("1", FIRST));
    const open = await assess(admin, minted, ["A", "B", "C"]);
    const frozen = await assess(admin, minted, ["B"], "2026-10-02");
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
    expect((await stateOf(admin, minted)).edges.map(({ to_item }) => to_item)).toEqual(["A", "C"]);
    const links = [link("A", "Ann"), link("D")];
    const second = await give(minted, catalogue("2", SECOND, { crosswalk: links }), { replaces: "1" });
    expect(second.problems).toEqual([]);
    expect((await stateOf(admin, minted)).edges).toMatchObject([
      { to_item: "A", reviewer: "Ann", provenance: "House" },
      { to_item: "D", reviewer: null },
    ]);
  });

  test("a catalogue goes only while nothing answers it", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await give(minted, catalogue("1", FIRST));
    const assessmentId = await assess(admin, minted, ["A"]);
    const remove = () => api.framework.removeCatalogue({ programmeId, catalogueId: "house-rules" });
    await expect(remove()).rejects.toThrow(/1 assessment answers this catalogue/);
    await admin`delete from assessments where id = ${assessmentId}`;
    await remove();
    expect((await stateOf(admin, minted)).catalogues).toEqual([]);
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
