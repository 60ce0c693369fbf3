import { Worker } from "node:worker_threads";
import type { CatalogueJob } from "@/api/framework/catalogue-worker";
import {
  checkCatalogueFile,
  type CatalogueCheck,
  type CatalogueFile,
} from "@/api/framework/check-catalogue-file";
import type { KnownItems } from "@/domain/framework/item-finder";
import { Refusal } from "@/domain/shared/refusal";

/** As YAML, the slowest of the formats, read in less than a tenth of a second. */
const QUICK_BYTES = 128 * 1024;
const MEMORY_MB = 1024;

type StartWorker = (job: CatalogueJob, maxOldGenerationSizeMb: number) => Worker;

/** Under Next the bundler finds the worker, with all it imports, by this very expression. */
const startCatalogueWorker: StartWorker = (job, maxOldGenerationSizeMb) =>
  new Worker(new URL("./catalogue-worker.ts", import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb },
  });

const tooMuch = () =>
  new Refusal(
    "limit-exceeded",
    "Reading the file takes more memory than a catalogue needs. Nothing was kept. Import a catalogue with fewer items.",
  );

const answerOf = (worker: Worker): Promise<CatalogueCheck> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error) =>
      reject("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : error),
    );
    worker.once("exit", (code) => reject(new Error(`The catalogue's worker ended with ${code}.`)));
  });

/**
 * The dry run of a catalogue file beside the server's own thread, which answers others meanwhile: 5 MB of YAML take seconds.
 * @throws Refusal `limit-exceeded` where the file takes a gigabyte to read.
 */
export const checkCatalogueApart = async (
  { source, ...file }: CatalogueFile,
  known: () => Promise<KnownItems>,
  startWorker: StartWorker = startCatalogueWorker,
): Promise<CatalogueCheck> => {
  if (source.sizeBytes <= QUICK_BYTES) return checkCatalogueFile({ ...file, source }, known);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.read(0, source.sizeBytes)) chunks.push(chunk);
  const job = { file, bytes: Buffer.concat(chunks), known: await known() };
  const worker = startWorker(job, MEMORY_MB);
  try {
    return await answerOf(worker);
  } finally {
    await worker.terminate();
  }
};
