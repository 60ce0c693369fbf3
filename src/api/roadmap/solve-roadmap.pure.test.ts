import type { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import { startWorker } from "@/cli/start-worker";
import type { InstancePackage } from "@/domain/roadmap/solver/instance";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { planInstance, planPackage } from "@/test/planning-instances";

const needs = { roles: { net: 1 } };
const packages: InstancePackage[] = Array.from({ length: 200 }, (_, index) =>
  planPackage(`p${index}`, { ...needs, duration: 1 + (index % 4), riskReduction: 1 + ((index * 37) % 50) }),
);
const long = planInstance({ horizon: 36, roles: [{ id: "net", capacity: 3 }], packages });

test("cancelled: the best plan so far at once, and the cores are free within a second", async () => {
  const controller = new AbortController();
  const exits: Promise<number>[] = [];
  let cancelledAt = 0;
  const outcome = await solveRoadmap(long, {
    seconds: 60,
    seed: 1,
    threads: 2,
    startWorker: (job): Worker => {
      const worker = startWorker(job);
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        const exit = terminate();
        exits.push(exit);
        return exit;
      };
      return worker;
    },
    signal: controller.signal,
    onProgress: ({ starts, bound }) => {
      if (!starts || bound === null || cancelledAt > 0) return;
      cancelledAt = performance.now();
      controller.abort();
    },
  });
  expect(performance.now() - cancelledAt).toBeLessThan(200);
  expect(outcome.verdict).toBe("stopped");
  expect(violationsOf(long, outcome.starts ?? {})).toEqual([]);
  expect(Object.keys(outcome.starts ?? {}).length).toBeGreaterThan(20);
  expect(outcome.bound).toBeGreaterThanOrEqual(outcome.objective ?? Infinity);
  expect(exits).toHaveLength(2);
  await Promise.all(exits);
  expect(performance.now() - cancelledAt).toBeLessThan(1000);
}, 60_000);
