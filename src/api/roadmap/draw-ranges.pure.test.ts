import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { drawRanges } from "@/api/roadmap/draw-ranges";
import type { RangesJob } from "@/api/roadmap/ranges-worker";
import { finishRanges } from "@/domain/roadmap/solver/finish-ranges";
import { planInstance, planPackage } from "@/test/planning-instances";

const WORKER = new URL("./ranges-worker.ts", import.meta.url).href;
const TSX = import.meta.resolve("tsx/esm/api");
let started = 0;
const startWorker = (job: RangesJob): Worker => {
  started += 1;
  const code = `import(${JSON.stringify(TSX)}).then(({ register }) => { register(); return import(${JSON.stringify(WORKER)}); })`;
  return new Worker(code, { eval: true, workerData: job });
};

const job: RangesJob = {
  instance: planInstance({ packages: [planPackage("a", { duration: 3, cost: 10 })] }),
  starts: { a: 0 },
  rangesOf: {},
  draws: 50,
  seed: 1,
};

test("the worker answers as the rule does, once for all who ask the same", async () => {
  const [first, second] = await Promise.all([drawRanges(job, startWorker), drawRanges(job, startWorker)]);
  expect(first).toEqual(finishRanges(job.instance, job.starts, { rangesOf: new Map(), draws: 50, seed: 1 }));
  expect(second).toBe(first);
  expect(started).toBe(1);
});

test("a worker that fails is said, and asked again the next time", async () => {
  const broken = { ...job, seed: 2 };
  const failing = () => new Worker("throw new Error('out of memory')", { eval: true });
  await expect(drawRanges(broken, failing)).rejects.toThrow("out of memory");
  expect(await drawRanges(broken, startWorker)).not.toBeNull();
});
