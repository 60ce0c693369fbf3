import { once } from "node:events";
import { finished } from "node:stream/promises";
import postgres from "postgres";
import { receiveImportFile } from "@/api/footprint/receive-import-file";
import { stopBoss } from "@/data/jobs/boss";
import { checkImport } from "@/jobs/check-import";
import { mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";
import type { Outcome } from "@/bench/outcome";
import { milliseconds, percentile, timed } from "@/bench/timing";

const LEAST_SHARE_OF_COPY = 0.25;
const WARM_UP_ROWS = 5_000;
const COPY_RUNS = 3;

const HEAD =
  "Name,Serial Number,IP Address,MAC Address,Vendor,Model,Type,Firmware version,OS,Location,Owner,Protocols,VLAN,First seen,Last activity,Site,Notes,Criticality,Zone,Asset Number";

const byte = (value: number): string => (value & 255).toString(16).padStart(2, "0");

const row = (n: number): string =>
  `PLC-${n},SN-${n},10.${n >> 16}.${(n >> 8) & 255}.${n & 255},00:1b:1b:${byte(n >> 16)}:${byte(n >> 8)}:${byte(n)},` +
  `Norrtek,NT-1500,PLC,V2.9.${n % 9},none,Hall ${n % 40},Team ${n % 7},profinet;s7,${n % 200},2024-01-01T10:00:00Z,` +
  `2026-10-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00Z,Brenna,note ${n},high,Zone ${n % 30},A-${n}`;

const csvOf = (rows: number): Buffer =>
  Buffer.from([HEAD, ...Array.from({ length: rows }, (_, n) => row(n))].join("\n"));

type Laps = { readonly receive: number; readonly check: number; readonly commit: number };

/** From the bytes of a file to rows in the inventory, as upload, worker and person do it one after the other. */
const importFile = async (own: Minted, bytes: Uint8Array, rows: number): Promise<Laps> => {
  const { programmeId, userId, api } = own;
  const user = { userId, sessionEpoch: 0 };
  let began = performance.now();
  const lap = () => {
    const now = performance.now();
    const passed = now - began;
    began = now;
    return passed;
  };
  const importId = await receiveImportFile(user, programmeId, { fileName: "bench.csv", siteId: null, bytes });
  const receive = lap();
  const { mapping, timeZone, dateOrder } = await api.footprint.oneImport({ programmeId, importId });
  await api.footprint.checkImport({ programmeId, importId, mapping: [...mapping], timeZone, dateOrder });
  await checkImport({ ...user, programmeId, importId });
  const check = lap();
  const { added } = await api.footprint.commitImport({ programmeId, importId });
  if (added !== rows) throw new Error(`${added} of ${rows} rows were imported.`);
  return { receive, check, commit: lap() };
};

/** The committed rows in COPY's text format. */
const copiedOut = async (adminUrl: string, { organisationId }: Minted): Promise<Buffer[]> => {
  const sql = postgres(adminUrl, { max: 1 });
  await sql`select set_config('app.maintenance', 'on', false)`;
  const source = `select * from assets where organisation_id = '${organisationId}'`;
  const text: Buffer[] = [];
  for await (const chunk of await sql.unsafe(`copy (${source}) to stdout`).readable()) text.push(chunk);
  // The driver may leave the socket paused behind the last chunk, so the connection is dropped, not used again.
  await sql.end({ timeout: 0 });
  return text;
};

/** The owner's COPY of the rows as they were committed, into a table with the same columns and indexes. */
const copyRows = async (adminUrl: string, own: Minted, rows: number): Promise<number> => {
  const text = await copiedOut(adminUrl, own);
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  const runs: number[] = [];
  for (let run = 0; run < COPY_RUNS; run += 1) {
    await sql`create table bench_assets (like assets including all)`;
    runs.push(
      await timed(async () => {
        const stream = await sql`copy bench_assets from stdin`.writable();
        for (const chunk of text) if (!stream.write(chunk)) await once(stream, "drain");
        stream.end();
        await finished(stream);
      }),
    );
    const [copied] = await sql<{ rows: number }[]>`select count(*)::int as rows from bench_assets`;
    if (copied?.rows !== rows) throw new Error(`COPY took in ${copied?.rows} of ${rows} rows.`);
    await sql`drop table bench_assets`;
  }
  await sql.end();
  return percentile(runs, 0.5);
};

/** An inventory from file bytes to committed rows, against plain COPY of the same rows. */
export const benchImport = async (adminUrl: string, rows: number): Promise<Outcome> => {
  const warmUp = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
  await importFile(warmUp, csvOf(WARM_UP_ROWS), WARM_UP_ROWS);
  const own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
  const { receive, check, commit } = await importFile(own, csvOf(rows), rows);
  const copy = await copyRows(adminUrl, own, rows);
  await stopBoss();
  const whole = receive + check + commit;
  const share = copy / whole;
  return {
    name: `import of ${rows.toLocaleString("en-GB")} rows`,
    measured: `${milliseconds(whole)} (receive ${milliseconds(receive)}, check ${milliseconds(check)}, commit ${milliseconds(commit)})`,
    reference: `COPY ${milliseconds(copy)}`,
    ratio: share.toFixed(2),
    aim: `≥ ${LEAST_SHARE_OF_COPY} of COPY's speed`,
    passed: share >= LEAST_SHARE_OF_COPY,
  };
};
