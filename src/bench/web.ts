import { parseArgs } from "node:util";
import { closeDatabase } from "@/data/client";
import { seedLargeProgramme } from "@/data/seed/large";
import { startBenchDatabase } from "@/bench/bench-database";
import { benchFirstLoad } from "@/bench/first-load";
import { benchImport } from "@/bench/import";
import { printOutcomes } from "@/bench/outcome";
import type { Outcome } from "@/bench/outcome";
import { benchProcedures } from "@/bench/procedures";
import { milliseconds } from "@/bench/timing";
import { callerOf } from "@/test/factories";

const { values: options } = parseArgs({
  options: {
    /** procedures, import or first-load; all of them if not given. */
    only: { type: "string" },
    runs: { type: "string", default: "200" },
    rows: { type: "string", default: "200000" },
  },
});
const wants = (part: string): boolean => options.only === undefined || options.only === part;

const run = async (): Promise<readonly Outcome[]> => {
  const database = await startBenchDatabase();
  try {
    const outcomes: Outcome[] = [];
    if (wants("import")) outcomes.push(await benchImport(database.adminUrl, Number(options.rows)));
    if (!wants("procedures") && !wants("first-load")) return outcomes;
    const began = performance.now();
    const large = await seedLargeProgramme(database.adminUrl);
    if (!large) throw new Error("The large data set was in a new database already.");
    console.log(`The large data set was loaded in ${milliseconds(performance.now() - began)}.`);
    if (wants("procedures"))
      outcomes.push(...(await benchProcedures(database.appUrl, large, Number(options.runs))));
    if (!wants("first-load")) return outcomes;
    const { sites } = await callerOf(large.userId).assessment.heatMap({ programmeId: large.programmeId });
    return [...outcomes, ...(await benchFirstLoad(database, large, sites[0]?.assessmentId ?? ""))];
  } finally {
    await closeDatabase();
    await database.stop();
  }
};

const outcomes = await run();
printOutcomes(outcomes);
process.exitCode = outcomes.some(({ passed }) => passed === false) ? 1 : 0;
