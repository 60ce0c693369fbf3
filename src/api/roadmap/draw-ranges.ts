import { Worker } from "node:worker_threads";
import type { RangesJob } from "@/api/roadmap/ranges-worker";
import { contentHash } from "@/data/governance/content-hash";
import type { FinishRanges } from "@/domain/roadmap/solver/finish-ranges";

type StartWorker = (job: RangesJob) => Worker;
type Drawn = Promise<FinishRanges | null>;

/** Under Next the bundler finds the worker, with all it imports, by this very expression. */
const startRangesWorker: StartWorker = (job) =>
  new Worker(new URL("./ranges-worker.ts", import.meta.url), { workerData: job });

const drawApart = (job: RangesJob, startWorker: StartWorker): Drawn =>
  new Promise((resolve, reject) => {
    const worker = startWorker(job);
    worker.once("message", (found: FinishRanges | null) => resolve(found));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The worker of the ranges ended with ${code}.`)));
  });

/** The plans that are being looked at; the same question has the same answer. */
const KEPT = 50;
const kept = new Map<string, Drawn>();

/** Draws beside the server's own thread, once for all who ask about the same plan. */
export const drawRanges = (job: RangesJob, startWorker: StartWorker = startRangesWorker): Drawn => {
  const key = contentHash(job);
  const known = kept.get(key);
  if (known) return known;
  const drawn = drawApart(job, startWorker);
  kept.set(key, drawn);
  drawn.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return drawn;
};
