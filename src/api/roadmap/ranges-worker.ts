import { parentPort, workerData } from "node:worker_threads";
import { finishRanges } from "@/domain/roadmap/solver/finish-ranges";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import type { PackageRanges } from "@/domain/roadmap/solver/package-ranges";

export type RangesJob = {
  readonly instance: Instance;
  readonly starts: Starts;
  readonly rangesOf: Readonly<Record<string, PackageRanges>>;
  readonly draws: number;
  readonly seed: number;
};

const { instance, starts, rangesOf, draws, seed } = workerData as RangesJob;
const found = finishRanges(instance, starts, { rangesOf: new Map(Object.entries(rangesOf)), draws, seed });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
parentPort?.postMessage(found);
