import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { objectFileStore } from "@/data/evidence/object-file-store";

const kept = new Map<string, Buffer>();
const authorisations: string[] = [];

/** As much of the protocol as a file needs: PUT, GET and DELETE of one object. */
const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    authorisations.push(request.headers.authorization ?? "");
    const key = request.url ?? "";
    if (request.method === "PUT") kept.set(key, Buffer.concat(chunks));
    if (request.method === "DELETE") kept.delete(key);
    const found = kept.get(key);
    response.statusCode = request.method === "GET" && !found ? 404 : request.method === "DELETE" ? 204 : 200;
    response.end(request.method === "GET" ? found : undefined);
  });
});

const scope = { organisationId: "6f0c" } as unknown as AuthorisedProgramme;
const tx = {} as Tx;
const fileId = "0192-file" as FileId;

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

const store = () =>
  objectFileStore({
    OBJECT_STORE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    OBJECT_STORE_BUCKET: "evidence",
    OBJECT_STORE_REGION: "eu-central-1",
    OBJECT_STORE_KEY_ID: "AKID",
    OBJECT_STORE_SECRET: "secret",
  });

beforeAll(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise((done) => void server.close(done)));

describe("files in an object store", () => {
  test("come back as they were put, under their organisation, every request signed", async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));
    await store().put(tx, scope, fileId, bytes);
    expect([...kept.keys()]).toEqual(["/evidence/6f0c/0192-file"]);
    const read = await collect(store().read((work) => work(tx, scope), fileId));
    expect(read.equals(bytes)).toBe(true);
    await store().remove(tx, scope, fileId);
    expect(kept.size).toBe(0);
    expect(authorisations).toHaveLength(3);
    for (const authorisation of authorisations)
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
