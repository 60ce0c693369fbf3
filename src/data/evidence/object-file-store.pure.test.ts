import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { objectFileStore } from "@/data/evidence/object-file-store";
import { startObjectStore, type FakeObjectStore } from "@/test/object-store";

const scope = { organisationId: "6f0c" } as unknown as AuthorisedProgramme;
const tx = {} as Tx;
const fileId = "0192-file" as FileId;

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

let fake: FakeObjectStore;
const store = () => objectFileStore(fake.settings);

beforeAll(async () => {
  fake = await startObjectStore();
});
afterAll(() => fake.stop());

describe("files in an object store", () => {
  test("come back as they were put, under their organisation, every request signed", async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));
    await store().put(tx, scope, fileId, bytes);
    expect([...fake.kept.keys()]).toEqual(["/evidence/6f0c/0192-file"]);
    const read = await collect(store().read((work) => work(tx, scope), fileId));
    expect(read.equals(bytes)).toBe(true);
    await store().remove?.(scope, fileId);
    expect(fake.kept.size).toBe(0);
    expect(fake.authorisations).toHaveLength(3);
    for (const authorisation of fake.authorisations)
      expect(authorisation).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-central-1\/s3\/aws4_request/,
      );
  });

  test("a file that is gone is an error, not an empty file", async () => {
    await expect(collect(store().read((work) => work(tx, scope), fileId))).rejects.toThrow(
      "The object store answered 404 to GET.",
    );
  });

  test("without its settings nothing pretends to work", () => {
    expect(() => objectFileStore({ OBJECT_STORE_URL: "http://s3.example" })).toThrow("not set");
  });
});
