import { parentPort, workerData } from "node:worker_threads";
import { PlanBoard } from "@/api/roadmap/plan-board";
import { densify } from "@/domain/roadmap/solver/dense-problem";
import type { DenseProblem } from "@/domain/roadmap/solver/dense-problem";
import { firstPlan } from "@/domain/roadmap/solver/first-plan";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { problemOf } from "@/domain/roadmap/solver/problem";
import { proveMakespan } from "@/domain/roadmap/solver/prove-makespan";
import { isQuicklySearched, proveRisk, proveRiskOtherwise } from "@/domain/roadmap/solver/prove-risk";
import type { Verdict } from "@/domain/roadmap/solver/prove-risk";
import { searchPlans, serialPlannerOf } from "@/domain/roadmap/solver/search-plans";
import { simpleBound } from "@/domain/roadmap/solver/simple-bound";
import type { DenseStarts } from "@/domain/roadmap/solver/serial-plan";
import { worthOf } from "@/domain/roadmap/solver/worth";

/** "both" searches for a while and then proves, on one core. */
export type SolverJob = {
  readonly instance: Instance;
  readonly role: "search" | "prove" | "both";
  readonly seed: number;
  readonly memory: SharedArrayBuffer;
  /** How long "both" searches before it proves. */
  readonly searchSeconds: number;
};

export type SolverMessage =
  | { readonly kind: "plan"; readonly starts: DenseStarts; readonly steps: number }
  | { readonly kind: "bound"; readonly bound: number }
  | { readonly kind: "done"; readonly verdict: Verdict };

const tell = (message: SolverMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
  parentPort?.postMessage(message);
};

type Search = { readonly seed: number; readonly core: 1 | 2; readonly seconds: number };

const search = (dense: DenseProblem, board: PlanBoard, { seed, core, seconds }: Search) => {
  const until = performance.now() + seconds * 1000;
  const planner = serialPlannerOf(dense);
  let best = board.take() ?? firstPlan(dense, planner);
  let steps = 0;
  const offer = () => {
    if (board.offer(best, worthOf(dense, best))) tell({ kind: "plan", starts: best, steps });
  };
  offer();
  const plans = searchPlans(dense, best, seed, core);
  while (!board.isStopped() && performance.now() < until) {
    const { value } = plans.next(board.take());
    steps += 1;
    if (value === best) continue;
    best = value;
    offer();
  }
};

/** The first of two proofs, or the second beside it. */
const prove = async (dense: DenseProblem, board: PlanBoard, core: 1 | 2): Promise<Verdict> => {
  tell({ kind: "bound", bound: simpleBound(dense) });
  // Loaded here: a worker that searches has no use for it.
  const { highsSolver } = await import("@/api/roadmap/highs");
  const solver = await highsSolver();
  const exchange = {
    take: () => board.take(),
    offer: (starts: DenseStarts, worth: number) => {
      if (board.offer(starts, worth)) tell({ kind: "plan", starts, steps: 0 });
    },
    bound: (bound: number) => tell({ kind: "bound", bound }),
    isStopped: () => board.isStopped(),
  };
  if (dense.isMakespan) return proveMakespan(dense, solver, exchange);
  const way = core === 1 ? proveRisk : proveRiskOtherwise;
  return way(dense, serialPlannerOf(dense), solver, exchange);
};

/** After so long a search of few packages the core is better used to prove. */
const FEW_PACKAGES_SECONDS = 3;

const work = async ({ instance, memory, role, seed, searchSeconds }: SolverJob): Promise<void> => {
  const dense = densify(problemOf(instance));
  const board = new PlanBoard(memory, dense.count);
  const most = isQuicklySearched(dense) ? FEW_PACKAGES_SECONDS : Infinity;
  const seconds = role === "both" ? searchSeconds : most;
  if (role !== "prove") search(dense, board, { seed, core: 1, seconds });
  if (board.isStopped()) return;
  const verdict = await prove(dense, board, role === "search" ? 2 : 1);
  tell({ kind: "done", verdict });
  // Nothing is left to prove: the core may as well look elsewhere.
  if (verdict === "stopped") search(dense, board, { seed: seed + 1, core: 2, seconds: Infinity });
};

await work(workerData as SolverJob);
