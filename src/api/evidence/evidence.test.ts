import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { closeDatabase } from "@/data/client";
import { downloadFile } from "@/api/evidence/download-file";
import { uploadProof } from "@/api/evidence/upload-proof";
import { today } from "@/api/today";
import { answer } from "@/test/assess";
import { mintMember, mintProgramme, siteFields, type Minted } from "@/test/factories";

const CRITERION = "SEG-2.1.a";

let ours: Minted;
let site: SiteId;
let assessmentId: AssessmentId;

const userOf = ({ userId }: Pick<Minted, "userId">) => ({ userId, sessionEpoch: 0 });

const started = async ({ api, programmeId }: Minted, siteId: SiteId): Promise<AssessmentId> =>
  (await api.assessment.startAssessment({ programmeId, siteId, mode: "full" })).assessmentId;

const fields = (over: object = {}) => ({
  kind: "configuration-export",
  title: "Rules of the cell firewall",
  takenOn: today(),
  isObserved: true,
  siteId: site,
  uses: [{ assessmentId, itemId: CRITERION }],
  ...over,
});

const upload = (name: string, bytes: Uint8Array | null, over: object = {}, headers: HeadersInit = {}) => {
  const address = new URLSearchParams({ name, fields: JSON.stringify(fields(over)) });
  const request = new Request(`http://rungway.test/x?${address.toString()}`, {
    method: "POST",
    body: bytes && Buffer.from(bytes),
    headers,
  });
  return uploadProof(userOf(ours), ours.programmeId, request);
};

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(3_000_000, "firewall ")]);

const attached = async () =>
  (await ours.api.evidence.proofsOfAssessment({ programmeId: ours.programmeId, assessmentId })).proofs;

beforeAll(async () => {
  ours = await mintProgramme();
  site = ours.siteIds[0] as SiteId;
  assessmentId = await started(ours, site);
  await ours.api.assessment.answerCriterion({
    programmeId: ours.programmeId,
    assessmentId,
    criterionId: CRITERION,
    answer: answer("yes"),
    expectedVersion: null,
  });
});
afterAll(closeDatabase);

describe("a file as evidence", () => {
  test("is kept, stands behind the answer, and comes back byte by byte, never to be run", async () => {
    const response = await upload("Regeln Zelle.pdf", PDF);
    expect(response.status).toBe(201);
    const [proof] = await attached();
    expect(proof).toMatchObject({
      itemId: CRITERION,
      kind: "configuration-export",
      weight: 1,
      file: { name: "Regeln Zelle.pdf", byteCount: PDF.byteLength },
    });
    const fileId = proof?.file?.id ?? "";
    const file = await downloadFile(userOf(ours), { programmeId: ours.programmeId, fileId });
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename=\"Regeln Zelle.pdf\"; filename*=UTF-8''Regeln%20Zelle.pdf",
      "x-content-type-options": "nosniff",
      etag: `"${createHash("sha256").update(PDF).digest("hex")}"`,
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
  });

  const bad: [what: string, name: string, bytes: Uint8Array | null, says: RegExp][] = [
    ["empty", "rules.pdf", Buffer.alloc(0), /empty/],
    ["without a body", "rules.pdf", null, /empty/],
    ["too big", "rules.pdf", Buffer.alloc(20 * 1024 * 1024 + 1, "%PDF-"), /larger than 20 MB/],
    ["a web page called PDF", "rules.pdf", Buffer.from("<!doctype html><script>"), /does not begin like/],
    ["a text called picture", "panel.png", Buffer.from("hello"), /does not begin like a \.png/],
    ["a web page", "rules.html", Buffer.from("<html>"), /Files of this type are not kept/],
    ["a drawing that can run", "plan.svg", Buffer.from("<svg onload=x>"), /Files of this type are not kept/],
    ["without an ending", "rules", PDF, /Files of this type are not kept/],
    ["of a name without end", `${"n".repeat(250)}.pdf`, PDF, /longer than 200 characters/],
  ];
  test.each(bad)("%s is refused with a sentence and leaves nothing", async (_what, name, bytes, says) => {
    const before = (await attached()).length;
    const response = await upload(name, bytes);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { message: string }).message).toMatch(says);
    expect(await attached()).toHaveLength(before);
  });

  test("of tomorrow's tomorrow, of an unknown kind, from another page or by nobody is refused", async () => {
    expect((await upload("a.pdf", PDF, { takenOn: addDays(today(), 2) })).status).toBe(422);
    expect((await upload("a.pdf", PDF, { kind: "hearsay" })).status).toBe(422);
    expect((await upload("a.pdf", PDF, { title: " " })).status).toBe(400);
    expect((await upload("a.pdf", PDF, {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    const unsigned = await uploadProof(null, ours.programmeId, new Request("http://rungway.test/x"));
    expect(unsigned.status).toBe(401);
  });

  test("a reader may read it and add none", async () => {
    const auditor = await mintMember(ours, { role: "auditor" });
    const address = new URLSearchParams({ name: "a.pdf", fields: JSON.stringify(fields()) });
    const request = new Request(`http://rungway.test/x?${address.toString()}`, { method: "POST", body: PDF });
    expect((await uploadProof(userOf(auditor), ours.programmeId, request)).status).toBe(403);
    const fileId = (await attached())[0]?.file?.id ?? "";
    const file = await downloadFile(userOf(auditor), { programmeId: ours.programmeId, fileId });
    expect(file.status).toBe(200);
    await file.body?.cancel();
  });

  test("another organisation finds neither file nor answer", async () => {
    const theirs = await mintProgramme();
    const fileId = (await attached())[0]?.file?.id ?? "";
    const own = { programmeId: theirs.programmeId, fileId };
    expect((await downloadFile(userOf(theirs), own)).status).toBe(404);
    expect((await downloadFile(userOf(theirs), { ...own, programmeId: ours.programmeId })).status).toBe(404);
    expect((await downloadFile(userOf(theirs), { ...own, fileId: "not-an-id" })).status).toBe(404);
    await expect(
      theirs.api.evidence.addProof({
        programmeId: theirs.programmeId,
        ...fields({ siteId: null }),
        url: "https://plant.example/rules",
      } as never),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("links and notes", () => {
  test("a note is behind many answers, is found, detached and deleted", async () => {
    const { api, programmeId } = ours;
    const { proofId } = await api.evidence.addProof({
      programmeId,
      ...fields({ title: "Walk-down", kind: "observation", note: "Key out, seal whole" }),
      url: null,
    } as never);
    await api.evidence.attachProof({ programmeId, proofId, uses: [{ assessmentId, itemId: "SEG-2.2.a" }] });
    const found = await api.evidence.proofs({ programmeId, text: "SEAL", siteId: site, kind: "observation" });
    expect(found.rows).toMatchObject([{ id: proofId, itemIds: [CRITERION, "SEG-2.2.a"], weight: 1 }]);
    expect((await api.evidence.proofs({ programmeId, text: "100%_" })).total).toBe(0);
    expect((await api.evidence.proofs({ programmeId, siteId: "organisation" })).total).toBe(0);
    await api.evidence.detachProof({ programmeId, proofId, use: { assessmentId, itemId: CRITERION } });
    expect((await attached()).filter(({ id }) => id === proofId)).toHaveLength(1);
    await api.evidence.removeProof({ programmeId, proofId });
    expect((await attached()).filter(({ id }) => id === proofId)).toEqual([]);
  });

  test("says nothing, is no web address, or names another site: refused", async () => {
    const { api, programmeId } = ours;
    const { siteId: other } = await api.footprint.addSite({
      programmeId,
      ...siteFields(),
    });
    const add = (over: object) => api.evidence.addProof({ programmeId, ...fields(), url: null, ...over });
    await expect(add({ note: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(add({ url: "javascript:alert(1)" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(add({ note: "x", siteId: other })).rejects.toThrow("says nothing about another");
    await expect(add({ note: "x", siteId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("lists fading and faded ones by their half-life", async () => {
    const { api, programmeId } = ours;
    const screenshot = (daysAgo: number) =>
      api.evidence.addProof({
        programmeId,
        ...fields({ kind: "screenshot", title: `${daysAgo} days ago`, uses: [] }),
        takenOn: addDays(today(), -daysAgo),
        note: "x",
        url: null,
      } as never);
    await screenshot(150);
    await screenshot(200);
    const titles = async (state: "fading" | "faded") =>
      (await api.evidence.proofs({ programmeId, kind: "screenshot", state })).rows.map(({ title }) => title);
    expect(await titles("fading")).toEqual(["150 days ago"]);
    expect(await titles("faded")).toEqual(["200 days ago"]);
  });
});

test("what a frozen assessment rests on stays, and a new one starts from the same proofs", async () => {
  const { api, programmeId } = ours;
  const [before] = await attached();
  const next = await started(ours, site);
  const carried = await api.evidence.proofsOfAssessment({ programmeId, assessmentId: next });
  expect(carried.proofs.map(({ id, itemId }) => [id, itemId])).toContainEqual([before?.id, CRITERION]);
  const proofId = before?.id as never;
  const use = { assessmentId, itemId: CRITERION };
  await expect(api.evidence.removeProof({ programmeId, proofId })).rejects.toThrow("frozen");
  await expect(api.evidence.detachProof({ programmeId, proofId, use })).rejects.toThrow("frozen");
  await expect(api.evidence.attachProof({ programmeId, proofId, uses: [use] })).rejects.toThrow("newer one");
});
