import type { Worker } from "node:worker_threads";
import type { SolverJob } from "@/api/roadmap/solver-worker";

/** Starts the planner's worker; how depends on what loads TypeScript, so whoever solves is told. */
export type StartWorker = (job: SolverJob) => Worker;
