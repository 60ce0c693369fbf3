import { asCalendar, organisationDirectory } from "@/data/access/as-calendar";
import { recordLapses } from "@/data/countermeasure/control-log";
import { today } from "@/api/today";

/**
 * Writes into every organisation's log which tests fell due undone, one transaction each: what fails in one keeps nobody
 * else waiting, and is tried again as a whole, where what is written already is left alone.
 * @throws the first failure, after the last organisation.
 */
export const recordLapsesEverywhere = async (): Promise<void> => {
  const day = today();
  const failures: unknown[] = [];
  for (const organisationId of await organisationDirectory())
    await asCalendar(organisationId, (tx, scope) => recordLapses(tx, scope, day)).catch((error: unknown) =>
      failures.push(error),
    );
  if (failures.length > 0) throw failures[0];
};
