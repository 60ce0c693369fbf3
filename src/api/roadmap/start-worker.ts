import { Worker } from "node:worker_threads";
import type { SolverJob } from "@/api/roadmap/solver-worker";

/** Starts the planner's worker; how depends on what loads TypeScript, so whoever solves is told. */
export type StartWorker = (job: SolverJob) => Worker;

/** Under Next the bundler finds the worker by this very expression. */
export const startWorker: StartWorker = (job) =>
  new Worker(new URL("./solver-worker.ts", import.meta.url), { workerData: job });
