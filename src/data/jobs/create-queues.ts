import PgBoss from "pg-boss";
import { QUEUES } from "@/data/jobs/queues";

/** Makes the queue's schema and every queue; with the owner's connection, after the migrations. */
export const createQueues = async (adminUrl: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: adminUrl, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    const present = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of QUEUES) if (!present.has(name)) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
};
