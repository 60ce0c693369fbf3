import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import type { CountermeasureId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { asCalendar, organisationDirectory } from "@/data/access/as-calendar";
import { closeDatabase, database } from "@/data/client";
import { jobBoss, stopBoss } from "@/data/jobs/boss";
import { SCHEDULES } from "@/data/jobs/queues";
import { countermeasures } from "@/data/schema";
import { today } from "@/api/today";
import { recordLapsesEverywhere } from "@/jobs/record-lapses";
import { mintProgramme, type Minted } from "@/test/factories";

afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const control = ({ programmeId, siteIds }: Minted) => ({
  programmeId,
  name: "Guarded patch panel",
  effect: "prevent" as const,
  reason: "no-window" as const,
  owner: "Sven Dahl",
  credit: 0.6,
  compensates: [{ criterionId: "SEG-2.1.a", siteId: siteIds[0] ?? null }],
  testedOn: addDays(today(), -30),
  testDueOn: addDays(today(), 335),
  expiresOn: addDays(today(), 400),
  nextOutageOn: null,
  templateId: null,
  description: "",
  procedure: "WI-12",
  yearlyCost: 0,
  reviewMonths: 6,
});

/** The days go by. */
const letTestFallDue = (controlId: CountermeasureId, on: string) => {
  const admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  return admin
    .begin(async (tx) => {
      await tx`select set_config('app.maintenance', 'on', true)`;
      await tx`update countermeasures set test_due_on = ${on} where id = ${controlId}`;
    })
    .finally(() => admin.end());
};

test("the day that a test falls due is logged for every organisation, once, and by nobody", async () => {
  const mints = await Promise.all([mintProgramme(), mintProgramme()]);
  const ids = await Promise.all(
    mints.map(async (minted) => {
      const { controlId } = await minted.api.countermeasure.registerControl(control(minted));
      await letTestFallDue(controlId, addDays(today(), -3));
      return controlId;
    }),
  );
  const logs = () =>
    Promise.all(
      mints.map(({ api, programmeId }, index) =>
        api.countermeasure.log({ programmeId, controlId: ids[index] as CountermeasureId }),
      ),
    );
  const [read] = mints;
  await read.api.countermeasure.controls({ programmeId: read.programmeId });
  expect(await logs(), "reading writes nothing").toEqual([[], []]);
  await recordLapsesEverywhere();
  await recordLapsesEverywhere();
  for (const log of await logs())
    expect(log).toEqual([
      { command: "countermeasure.testLapsed", by: null, at: `${addDays(today(), -3)}T00:00:00.000Z` },
    ]);
});

test("the directory names ids; rows of an organisation are seen inside its scope alone", async () => {
  const { organisationId } = await mintProgramme();
  expect(await organisationDirectory()).toContain(organisationId);
  const seen = await database().execute(sql`select id from organisations`);
  expect([...seen]).toEqual([]);
  const other = await mintProgramme();
  await other.api.countermeasure.registerControl(control(other));
  const visible = await asCalendar(organisationId, (tx) => tx.select().from(countermeasures));
  expect(visible).toEqual([]);
});

test("the app's role may keep the calendar", async () => {
  const boss = await jobBoss();
  for (const [queue, cron] of Object.entries(SCHEDULES)) await boss.schedule(queue, cron);
  expect(await boss.getSchedules()).toMatchObject([{ name: "record-lapses", cron: "5 0 * * *" }]);
});
