import { Worker } from "node:worker_threads";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import type { StartWorker } from "@/api/roadmap/start-worker";

/** Under Next the bundler finds the worker, with all it imports, by this very expression. */
const startWorker: StartWorker = (job) =>
  new Worker(new URL("./background-worker.ts", import.meta.url), { workerData: job });

/** The engine in two workers beside the server's own thread: one searches, one proves. */
export const solveInWorkers: Solve = (instance, options) =>
  solveRoadmap(instance, { ...options, threads: 2, startWorker });
