import PgBoss from "pg-boss";
import { QUEUES } from "@/data/jobs/queues";

/** Where pg-boss puts what its schedules send; it would make it itself, which the app's role may not. */
const OF_SCHEDULES = "__pgboss__send-it";

/** Makes the queue's schema and every queue; with the owner's connection, after the migrations. */
export const createQueues = async (adminUrl: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: adminUrl, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    const present = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of [...QUEUES, OF_SCHEDULES]) if (!present.has(name)) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
};
