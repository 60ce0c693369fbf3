import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportId } from "@/domain/shared/ids";
import { receiveImportFile } from "@/api/footprint/receive-import-file";
import { stopBoss } from "@/data/jobs/boss";
import { closeDatabase } from "@/data/client";
import { checkImport } from "@/jobs/check-import";
import { mintMember, mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";

let ours: Minted;

beforeAll(async () => {
  ours = await mintProgramme([
    { name: "Brenna", code: "BRE" },
    { name: "Corvane", code: "COR" },
  ]);
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const HEAD = "Name,Serial Number,IP Address,MAC Address,Vendor,Site";
const row = (n: number, over = "") =>
  `PLC-${n},SN-${n},10.1.${n >> 8}.${n & 255},00:1b:1b:00:${(n >> 8).toString(16).padStart(2, "0")}:${(n & 255).toString(16).padStart(2, "0")},Siemens,${over || "Brenna"}`;
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join("\n"));

const receive = (bytes: Uint8Array, own = ours, fileName = "inventory.csv") =>
  receiveImportFile({ userId: own.userId, sessionEpoch: 0 }, own.programmeId, {
    fileName,
    siteId: null,
    bytes,
  });
const job = (importId: ImportId, own = ours) => ({
  userId: own.userId,
  sessionEpoch: 0,
  programmeId: own.programmeId,
  importId,
});

/** Upload, ask for the check, do what the worker does, and read the outcome. */
const check = async (bytes: Uint8Array, own = ours) => {
  const { programmeId } = own;
  const importId = await receive(bytes, own);
  const { mapping, timeZone, dateOrder } = await own.api.footprint.oneImport({ programmeId, importId });
  await own.api.footprint.checkImport({
    programmeId,
    importId,
    mapping: [...mapping],
    timeZone,
    dateOrder,
  });
  await checkImport(job(importId, own));
  return { importId, found: await own.api.footprint.oneImport({ programmeId, importId }) };
};
const assetCount = async ({ api, programmeId }: Minted) =>
  (await api.footprint.assets({ programmeId, limit: 1 })).counts?.total;

describe("importing an inventory", () => {
  test("the dry run changes nothing, the commit adds all, and the same file again changes nothing", async () => {
    const own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
    const { programmeId } = own;
    const file = csv(row(1), row(2), row(3));
    const first = await check(file, own);
    expect(first.found).toMatchObject({ state: "checked", addedCount: 3, changedCount: 0, badCount: 0 });
    expect(await assetCount(own)).toBe(0);
    expect(await own.api.footprint.commitImport({ programmeId, importId: first.importId })).toEqual({
      added: 3,
      changed: 0,
    });
    expect(await assetCount(own)).toBe(3);
    const again = await check(file, own);
    expect(again.found).toMatchObject({ addedCount: 0, changedCount: 0, unchangedCount: 3 });
    expect(await own.api.footprint.commitImport({ programmeId, importId: again.importId })).toEqual({
      added: 0,
      changed: 0,
    });
    expect(await assetCount(own)).toBe(3);
  });

  test("a changed vendor is shown as a change of that field, and only that row is written", async () => {
    const own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
    const { programmeId } = own;
    const { importId } = await check(csv(row(1), row(2)), own);
    await own.api.footprint.commitImport({ programmeId, importId });
    const later = await check(csv(row(1), row(2).replace("Siemens", "ABB"), row(3)), own);
    expect(later.found).toMatchObject({ addedCount: 1, changedCount: 1, unchangedCount: 1 });
    const { rows } = await own.api.footprint.importRows({
      programmeId,
      importId: later.importId,
      action: "change",
    });
    expect(rows).toMatchObject([{ label: "PLC-2", changedFields: ["manufacturer"] }]);
    expect(await own.api.footprint.commitImport({ programmeId, importId: later.importId })).toEqual({
      added: 1,
      changed: 1,
    });
  });

  test("every bad row is named by line, column and reason; the good ones still go in", async () => {
    const { found, importId } = await check(
      csv(row(11), row(12).replace("10.1.0.12", "999.1.1.1"), row(13, "Atlantis"), row(11)),
    );
    expect(found).toMatchObject({ state: "checked", addedCount: 1, badCount: 3 });
    const { rows } = await ours.api.footprint.importProblems({ programmeId: ours.programmeId, importId });
    expect(rows.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, "IP Address", "999.1.1.1"],
      [4, null, "Atlantis"],
      [5, null, ""],
    ]);
    expect(rows[2]?.reason).toMatch(/line 2/);
  });

  test("a zone takes in the assets of its address block, the rest is unassigned", async () => {
    const own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
    const { programmeId } = own;
    const { zoneId } = await own.api.footprint.addZone({
      programmeId,
      siteId: own.siteIds[0] ?? ("" as never),
      name: "Electrolysis",
      purdueLevel: "1",
      purpose: "",
      owner: "",
      addressRanges: ["10.1.0.0/30"],
    });
    const { importId } = await check(csv(row(1), row(2), row(9)), own);
    await own.api.footprint.commitImport({ programmeId, importId });
    const { counts } = await own.api.footprint.assets({ programmeId });
    expect(counts).toMatchObject({ total: 3, unassigned: 1 });
    const inZone = await own.api.footprint.assets({ programmeId, zone: zoneId });
    expect(inZone.rows.map(({ label }) => label)).toEqual(["PLC-1", "PLC-2"]);
  });

  test("cancelled while it runs, a check leaves nothing staged", async () => {
    const importId = await receive(csv(...Array.from({ length: 30_000 }, (_, n) => row(n))));
    const { programmeId } = ours;
    const { mapping, timeZone, dateOrder } = await ours.api.footprint.oneImport({ programmeId, importId });
    await ours.api.footprint.checkImport({
      programmeId,
      importId,
      mapping: [...mapping],
      timeZone,
      dateOrder,
    });
    const running = checkImport(job(importId));
    await ours.api.footprint.cancelImport({ programmeId, importId });
    await running;
    const found = await ours.api.footprint.oneImport({ programmeId, importId });
    expect(found.state).toBe("cancelled");
    const { rows } = await ours.api.footprint.importRows({ programmeId, importId, action: "add" });
    expect(rows).toEqual([]);
  });

  test("of two imports checked side by side the second must be checked again", async () => {
    const own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
    const { programmeId } = own;
    const first = await check(csv(row(1)), own);
    const second = await check(csv(row(1)), own);
    await own.api.footprint.commitImport({ programmeId, importId: first.importId });
    await expect(own.api.footprint.commitImport({ programmeId, importId: second.importId })).rejects.toThrow(
      /Check it again/,
    );
    await expect(own.api.footprint.commitImport({ programmeId, importId: first.importId })).rejects.toThrow(
      /committed already/,
    );
    expect(await assetCount(own)).toBe(1);
  });

  test("an executive may not import; a member of one site must choose it", async () => {
    const executive = await mintMember(ours, { role: "executive" });
    const siteLead = await mintMember(ours, { role: "site-lead", siteIds: ours.siteIds.slice(0, 1) });
    await expect(receive(csv(row(1)), { ...ours, ...executive })).rejects.toMatchObject({
      code: "not-permitted",
    });
    await expect(receive(csv(row(1)), { ...ours, ...siteLead })).rejects.toThrow(/one of your sites/);
    await expect(receive(csv(row(1)), { ...ours, userId: randomUUID() as never })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
