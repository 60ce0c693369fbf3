import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeObjectStore = {
  /** Bytes by path, `/<bucket>/<organisation>/<file>`. */
  readonly kept: Map<string, Buffer>;
  readonly authorisations: string[];
  /** As the environment names them. */
  readonly settings: Readonly<
    Record<`OBJECT_STORE_${"URL" | "BUCKET" | "REGION" | "KEY_ID" | "SECRET"}`, string>
  >;
  readonly stop: () => Promise<void>;
};

/** As much of the S3 protocol as a file needs, on a port of its own: PUT, GET and DELETE of one object. */
export const startObjectStore = async (): Promise<FakeObjectStore> => {
  const kept = new Map<string, Buffer>();
  const authorisations: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      authorisations.push(request.headers.authorization ?? "");
      const key = request.url ?? "";
      if (request.method === "PUT") kept.set(key, Buffer.concat(chunks));
      if (request.method === "DELETE") kept.delete(key);
      const found = kept.get(key);
      response.statusCode =
        request.method === "GET" && !found ? 404 : request.method === "DELETE" ? 204 : 200;
      response.end(request.method === "GET" ? found : undefined);
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    kept,
    authorisations,
    settings: {
      OBJECT_STORE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      OBJECT_STORE_BUCKET: "evidence",
      OBJECT_STORE_REGION: "eu-central-1",
      OBJECT_STORE_KEY_ID: "AKID",
      OBJECT_STORE_SECRET: "secret",
    },
    stop: () => new Promise((done) => void server.close(() => done())),
  };
};
