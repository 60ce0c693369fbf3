import type { Worker } from "node:worker_threads";
import { PlanBoard } from "@/api/roadmap/plan-board";
import type { SolverJob, SolverMessage } from "@/api/roadmap/solver-worker";
import type { StartWorker } from "@/api/roadmap/start-worker";
import { densify } from "@/domain/roadmap/solver/dense-problem";
import { firstPlan } from "@/domain/roadmap/solver/first-plan";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { gapOf, objectiveOf, roundedBound } from "@/domain/roadmap/solver/objective";
import { problemOf } from "@/domain/roadmap/solver/problem";
import { serialPlannerOf } from "@/domain/roadmap/solver/search-plans";
import type { DenseStarts } from "@/domain/roadmap/solver/serial-plan";
import { violationsOf } from "@/domain/roadmap/solver/violations";

/** The state of a run at one moment; `seconds` since it began. */
export type PlanProgress = {
  /** Start period per package id; null while no plan without violations is known. */
  readonly starts: Starts | null;
  readonly objective: number | null;
  /** No plan at all can do better than this. */
  readonly bound: number | null;
  /** Distance of objective and bound as a share of the objective. */
  readonly gap: number | null;
  readonly seconds: number;
};

/** "infeasible" is proven; without a plan and without that proof the time was too short. */
export type PlanOutcome = PlanProgress & {
  readonly verdict: "optimal" | "infeasible" | "stopped";
  /** The nearest to a plan that is known, where there is none: mandatory packages are missing in it. */
  readonly nearest: Starts;
};

export type SolveOptions = {
  readonly seconds: number;
  readonly seed: number;
  /** 1 or 2: with one thread the search goes first and the proof takes the second half. */
  readonly threads: number;
  readonly startWorker: StartWorker;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
};

/** Plans until the time is up, the best plan is proven best, or the signal aborts: then with the best so far at once. */
export const solveRoadmap = (instance: Instance, options: SolveOptions): Promise<PlanOutcome> =>
  new Promise((resolve, reject) => {
    const run = new Run(instance, options.onProgress);
    const { seconds, seed, threads, startWorker, signal } = options;
    const memory = PlanBoard.memoryFor(instance.packages.length);
    const roles: SolverJob["role"][] = threads > 1 ? ["search", "prove"] : ["both"];
    const workers: Worker[] = [];
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      new PlanBoard(memory, 0).stop();
      // A worker deep in a solve looks at the board within moments; terminating makes it certain.
      for (const worker of workers) void worker.removeAllListeners().terminate();
      settle();
    };
    const stop = () => end(() => resolve(run.outcome("stopped")));
    const timer = setTimeout(stop, seconds * 1000);
    signal?.addEventListener("abort", stop, { once: true });
    for (const role of roles) {
      const worker = startWorker({ instance, role, seed, memory, searchSeconds: seconds / 2 });
      workers.push(worker);
      worker.on("message", (message: SolverMessage) => {
        const verdict = run.take(message);
        if (verdict !== "stopped") end(() => resolve(run.outcome(verdict)));
      });
      worker.on("error", (error) => end(() => reject(error)));
    }
  });

const quickPlan = (instance: Instance): DenseStarts => {
  const dense = densify(problemOf(instance));
  return firstPlan(dense, serialPlannerOf(dense));
};

/** Keeps the best of what the workers say; no plan leaves here unchecked. */
class Run {
  readonly #began = performance.now();
  #starts: Starts | null = null;
  #nearest: Starts = {};
  #plans = 0;
  #objective: number | null = null;
  #bound: number | null = null;

  constructor(
    readonly instance: Instance,
    readonly onProgress: SolveOptions["onProgress"],
  ) {}

  take(message: SolverMessage): PlanOutcome["verdict"] {
    switch (message.kind) {
      case "plan":
        return this.#takePlan(message.starts);
      case "bound":
        return this.#takeBound(message.bound);
      case "done":
        return message.verdict;
    }
  }

  outcome(verdict: PlanOutcome["verdict"]): PlanOutcome {
    // On a busy machine the time may be up before a worker has begun.
    if (this.#plans === 0) this.#takePlan(quickPlan(this.instance));
    return { ...this.#progress(), verdict, nearest: this.#nearest };
  }

  #takePlan(dense: Int32Array): PlanOutcome["verdict"] {
    this.#plans += 1;
    const starts: Record<string, number> = {};
    for (const [index, { id }] of this.instance.packages.entries()) {
      const start = dense[index] ?? -1;
      if (start >= 0) starts[id] = start;
    }
    this.#nearest = starts;
    if (violationsOf(this.instance, starts).length > 0) return "stopped";
    this.#starts = starts;
    this.#objective = objectiveOf(this.instance, starts);
    return this.#tell();
  }

  #takeBound(bound: number): PlanOutcome["verdict"] {
    const rounded = roundedBound(this.instance, bound);
    const isMakespan = this.instance.objective === "makespan";
    if (this.#bound !== null && (isMakespan ? rounded <= this.#bound : rounded >= this.#bound))
      return "stopped";
    this.#bound = rounded;
    return this.#tell();
  }

  #tell(): PlanOutcome["verdict"] {
    const progress = this.#progress();
    this.onProgress?.(progress);
    return progress.gap === 0 ? "optimal" : "stopped";
  }

  #progress(): PlanProgress {
    return {
      starts: this.#starts,
      objective: this.#objective,
      bound: this.#bound,
      gap: gapOf(this.#objective, this.#bound),
      seconds: (performance.now() - this.#began) / 1000,
    };
  }
}
