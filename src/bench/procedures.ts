import type { LargeProgramme } from "@/data/seed/large";
import type { Outcome } from "@/bench/outcome";
import { rawReplay, recordStatements } from "@/bench/replay";
import type { Statement } from "@/bench/replay";
import { milliseconds, percentile, timed } from "@/bench/timing";
import { callerOf } from "@/test/factories";

const MOST_TIMES_RAW = 2;
const MOST_MS = 300;
const WARM_UP_RUNS = 10;

type Procedure = { readonly name: string; readonly call: () => Promise<unknown> };

const proceduresOf = ({ userId, programmeId }: LargeProgramme): Procedure[] => {
  const api = callerOf(userId);
  return [
    { name: "heat map", call: () => api.assessment.heatMap({ programmeId }) },
    { name: "asset page", call: () => api.footprint.assets({ programmeId }) },
    { name: "assets, common word", call: () => api.footprint.assets({ programmeId, text: "plc" }) },
    { name: "assets, rare word", call: () => api.footprint.assets({ programmeId, text: "syn-12-345" }) },
    {
      name: "assets by vendor, last first",
      call: () => api.footprint.assets({ programmeId, sort: "manufacturer", descending: true }),
    },
    {
      name: "assets of high criticality",
      call: () =>
        api.footprint.assets({ programmeId, criticality: "high", sort: "lastSeen", descending: true }),
    },
    { name: "gap list", call: () => api.gap.rankedGaps({ programmeId }) },
    { name: "executive page", call: () => api.report.executivePage({ programmeId }) },
  ];
};

type Pair = { readonly ours: readonly number[]; readonly raw: readonly number[] };

/** Taken in turns, so that both sides meet the same noise of the machine. */
const measure = async (
  { call }: Procedure,
  replay: (statements: readonly Statement[]) => Promise<unknown>,
  runs: number,
): Promise<Pair> => {
  const statements = await recordStatements(call);
  for (let run = 0; run < WARM_UP_RUNS; run += 1) {
    await call();
    await replay(statements);
  }
  const ours: number[] = [];
  const raw: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timed(call));
    raw.push(await timed(() => replay(statements)));
  }
  return { ours, raw };
};

const figures = (values: readonly number[]): string =>
  `p50 ${milliseconds(percentile(values, 0.5))}, p95 ${milliseconds(percentile(values, 0.95))}`;

const outcomeOf = ({ name }: Procedure, { ours, raw }: Pair): Outcome => {
  const p95 = percentile(ours, 0.95);
  const ratio = p95 / percentile(raw, 0.95);
  return {
    name,
    measured: figures(ours),
    reference: `raw ${figures(raw)}`,
    ratio: ratio.toFixed(2),
    aim: `≤ ${MOST_TIMES_RAW} at p95, ≤ ${MOST_MS} ms`,
    passed: ratio <= MOST_TIMES_RAW && p95 <= MOST_MS,
  };
};

/** The reads behind the pages, in process, against their own statements by the bare driver as the same role. */
export const benchProcedures = async (
  appUrl: string,
  large: LargeProgramme,
  runs: number,
): Promise<Outcome[]> => {
  const replay = rawReplay(appUrl);
  const outcomes: Outcome[] = [];
  for (const procedure of proceduresOf(large))
    outcomes.push(outcomeOf(procedure, await measure(procedure, replay.run, runs)));
  await replay.end();
  return outcomes;
};
