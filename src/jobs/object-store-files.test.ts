import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FILE_FORMATS } from "@/domain/exchange/file-format";
import type { ProofFields } from "@/domain/evidence/proof-input";
import type { AssessmentId, FileId, ProgrammeId, ProofId, SiteId } from "@/domain/shared/ids";
import { inProgramme } from "@/data/access/authorise";
import { withEndings } from "@/data/access/transaction-ending";
import { closeDatabase } from "@/data/client";
import { discardFile, keepFile } from "@/data/evidence/stored-files";
import { stopBoss } from "@/data/jobs/boss";
import { downloadFile } from "@/api/evidence/download-file";
import { receiveProofFile } from "@/api/evidence/receive-proof-file";
import { mintProgramme, type Minted } from "@/test/factories";
import { startObjectStore, type FakeObjectStore } from "@/test/object-store";
import { bringFileIn, programmeFile } from "@/test/programme-files";

const TEXT = Buffer.from(`Rules of the cell\n${"=1+1\t§\n".repeat(9000)}`);

let store: FakeObjectStore;
let own: Minted;

beforeAll(async () => {
  store = await startObjectStore();
  Object.assign(process.env, store.settings);
  own = await mintProgramme([{}, {}]);
});
beforeEach(() => store.kept.clear());
afterAll(async () => {
  for (const name of Object.keys(store.settings)) delete process.env[name];
  await stopBoss();
  await closeDatabase();
  await store.stop();
});

const user = () => ({ userId: own.userId, sessionEpoch: 0 });
const site = (index: number) => own.siteIds[index] as SiteId;

const attach = (siteId: SiteId, uses: ProofFields["uses"] = []): Promise<ProofId> =>
  receiveProofFile(
    user(),
    own.programmeId,
    { fileName: "rules.txt", bytes: TEXT },
    { siteId, kind: "test", title: "Rules", note: "", takenOn: "2020-10-01", isObserved: true, uses },
  );

const pathOf = (fileId: FileId) => `/evidence/${own.organisationId}/${fileId}`;
const file = { name: "rules.txt", mediaType: "text/plain", bytes: TEXT };

describe("bytes in an object store", () => {
  test("stay where the row stays", async () => {
    await attach(site(0));
    expect([...store.kept.values()]).toEqual([TEXT]);
  });

  test("do not outlive an upload that fails after they were put there", async () => {
    const nowhere = [{ assessmentId: randomUUID() as AssessmentId, itemId: "SEG-2.1.a" }];
    const asked = store.authorisations.length;
    await expect(attach(site(0), nowhere)).rejects.toThrow();
    expect(store.authorisations).toHaveLength(asked + 2);
    expect(store.kept.size).toBe(0);
  });

  test("stay where the commit came through and only its answer was lost", async () => {
    const upload = () =>
      withEndings(
        async (opened) => {
          await inProgramme(user(), own.programmeId, async (tx, scope) => {
            opened(tx);
            await keepFile(tx, scope, { ...file, siteId: site(0) });
          });
          throw new Error("connection lost");
        },
        (work) => inProgramme(user(), own.programmeId, work),
      );
    await expect(upload()).rejects.toThrow("connection lost");
    expect(store.kept.size).toBe(1);
  });

  test("stay where the removal fails, and go where it is done", async () => {
    const { id } = await inProgramme(user(), own.programmeId, (tx, scope) =>
      keepFile(tx, scope, { ...file, siteId: site(0) }),
    );
    const removal = inProgramme(user(), own.programmeId, async (tx, scope) => {
      await discardFile(tx, scope, id);
      throw new Error("something else failed");
    });
    await expect(removal).rejects.toThrow("something else");
    expect([...store.kept.keys()]).toEqual([pathOf(id)]);
    const proofId = await attach(site(0));
    expect(store.kept.size).toBe(2);
    await own.api.evidence.removeProof({ programmeId: own.programmeId, proofId });
    expect([...store.kept.keys()]).toEqual([pathOf(id)]);
  });

  test("go with their site, and no others", async () => {
    await attach(site(0));
    const before = [...store.kept.keys()];
    await attach(site(1));
    await own.api.footprint.removeSite({ programmeId: own.programmeId, siteId: site(1) });
    expect([...store.kept.keys()]).toEqual(before);
  });
});

test.each(FILE_FORMATS)("a programme takes its files out of the store and along, as %s", async (format) => {
  own = await mintProgramme();
  await attach(site(0));
  const bytes = await programmeFile(own.userId, own.programmeId, format);
  store.kept.clear();
  const { programmeId } = await bringFileIn(own.userId, own.organisationId, bytes);
  const copy = { programmeId: programmeId as ProgrammeId };
  const { rows } = await own.api.evidence.proofs(copy);
  const response = await downloadFile(user(), { ...copy, fileId: rows[0]?.file?.id ?? "" });
  expect(Buffer.from(await response.arrayBuffer()).equals(TEXT)).toBe(true);
  expect(store.kept.size).toBe(0);
});
