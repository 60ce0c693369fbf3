import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { checkCatalogueApart } from "@/api/framework/check-catalogue-apart";
import { checkCatalogueFile } from "@/api/framework/check-catalogue-file";
import { memorySource } from "@/api/table/read-bytes";

const WORKER = new URL("catalogue-worker.ts", import.meta.url).href;
const TSX = import.meta.resolve("tsx/esm/api");

type StartWorker = NonNullable<Parameters<typeof checkCatalogueApart>[2]>;

/** Without a bundler a worker knows no TypeScript before it has registered tsx itself. */
const startWorker: StartWorker = (workerData, maxOldGenerationSizeMb) =>
  new Worker(
    `import(${JSON.stringify(TSX)}).then(({ register }) => { register(); return import(${JSON.stringify(WORKER)}); })`,
    { workerData, resourceLimits: { maxOldGenerationSizeMb }, eval: true },
  );

const libraryOf = (items: number): Buffer => {
  const node = (at: number) =>
    `    - urn: urn:x:req_node:plant:n${at}\n      assessable: true\n      ref_id: N.${at}\n      name: Requirement ${at}\n      description: ${"words ".repeat(30)}\n`;
  const nodes = Array.from({ length: items }, (_, at) => node(at)).join("");
  return Buffer.from(
    `urn: urn:x:library:plant\nname: Plant\nversion: 1\nobjects:\n  framework:\n    urn: urn:x:framework:plant\n    name: Plant\n    requirement_nodes:\n${nodes}`,
  );
};

/** The longest time for which the thread did nothing else. */
const longestBlock = async <T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> => {
  let last = performance.now();
  let milliseconds = 0;
  const look = () => {
    milliseconds = Math.max(milliseconds, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  const result = await work();
  look();
  clearInterval(timer);
  return { result, milliseconds };
};

const file = (bytes: Uint8Array) => ({ fileName: "plant.yaml", source: memorySource(bytes) });
const nothing = async () => [];

describe("a large catalogue is read beside the thread that serves", () => {
  test("with the same outcome, and the thread stays free", async () => {
    const bytes = libraryOf(6000);
    const { result, milliseconds } = await longestBlock(() =>
      checkCatalogueApart(file(bytes), nothing, startWorker),
    );
    expect(result.catalogue?.items).toHaveLength(6000);
    expect(result).toEqual(await checkCatalogueFile(file(bytes), nothing));
    // 200 ms is the aim; a busy machine adds pauses of its own.
    expect(milliseconds).toBeLessThan(300);
  }, 30_000);

  test("a small one needs no worker", async () => {
    const none: StartWorker = () => {
      throw new Error("not wanted");
    };
    expect((await checkCatalogueApart(file(libraryOf(20)), nothing, none)).itemCount).toBe(20);
  });

  test("what takes more memory than there is for it is refused, and the server lives", async () => {
    const starved: StartWorker = (job) => startWorker(job, 24);
    await expect(checkCatalogueApart(file(libraryOf(12_000)), nothing, starved)).rejects.toThrow(
      /more memory/,
    );
  }, 30_000);
});
