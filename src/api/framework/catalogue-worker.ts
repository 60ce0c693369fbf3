import { parentPort, workerData } from "node:worker_threads";
import { checkCatalogueFile, type CatalogueFile } from "@/api/framework/check-catalogue-file";
import { memorySource } from "@/api/table/read-bytes";
import type { KnownItems } from "@/domain/framework/item-finder";

export type CatalogueJob = {
  readonly file: Omit<CatalogueFile, "source">;
  readonly bytes: Uint8Array;
  readonly known: KnownItems;
};

const { file, bytes, known } = workerData as CatalogueJob;
const check = await checkCatalogueFile({ ...file, source: memorySource(bytes) }, async () => known);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
parentPort?.postMessage(check);
