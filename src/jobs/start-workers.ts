import { jobBoss, stopBoss } from "@/data/jobs/boss";
import { SCHEDULES, type JobPayloads, type QueueName } from "@/data/jobs/queues";

type Handler<Name extends QueueName> = (payload: JobPayloads[Name]) => Promise<void>;

const POLL_S = 0.5;

const serve = async <Name extends QueueName>(queue: Name, handle: Handler<Name>): Promise<void> => {
  const boss = await jobBoss();
  await boss.work<JobPayloads[Name]>(
    queue,
    { pollingIntervalSeconds: POLL_S, batchSize: 1 },
    async (jobs) => {
      for (const { data } of jobs) await handle(data);
    },
  );
};

/** Each day at its time, and now: the server may have been down when the time came. */
const keepCalendar = async (): Promise<void> => {
  const boss = await jobBoss();
  for (const [queue, cron] of Object.entries(SCHEDULES)) {
    await boss.schedule(queue, cron);
    await boss.send(queue, {}, { singletonKey: queue, singletonSeconds: 60 });
  }
};

/** Starts this process's workers; they end with it, and what they had not finished is taken up by another. */
export const startWorkers = async (handlers: { [Name in QueueName]: Handler<Name> }): Promise<void> => {
  await serve("import-check", handlers["import-check"]);
  await serve("programme-import", handlers["programme-import"]);
  await serve("plan-roadmap", handlers["plan-roadmap"]);
  await serve("record-lapses", handlers["record-lapses"]);
  await keepCalendar();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopBoss());
};
