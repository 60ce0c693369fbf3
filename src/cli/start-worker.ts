import { Worker } from "node:worker_threads";
import type { StartWorker } from "@/api/roadmap/start-worker";

const WORKER = new URL("../api/roadmap/solver-worker.ts", import.meta.url).href;
const TSX = import.meta.resolve("tsx/esm/api");

/** Under tsx a worker knows no TypeScript before it has registered tsx itself. */
export const startWorker: StartWorker = (job) =>
  new Worker(
    `import(${JSON.stringify(TSX)}).then(({ register }) => { register(); return import(${JSON.stringify(WORKER)}); })`,
    { eval: true, workerData: job },
  );
