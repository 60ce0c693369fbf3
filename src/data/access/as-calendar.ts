import { sql } from "drizzle-orm";
import type { CalendarScope } from "@/domain/access/scope";
import type { OrganisationId } from "@/domain/shared/ids";
import { database } from "@/data/client";
import type { Tx } from "@/data/client";

/** Ids of all organisations; whatever else there is of them stays behind the wall. */
export const organisationDirectory = async (): Promise<OrganisationId[]> => {
  const rows = await database().execute<{ id: OrganisationId }>(
    sql`select id from organisation_directory() as id`,
  );
  return rows.map(({ id }) => id);
};

/** One transaction inside one organisation, for work that a day brings and no member asks for. */
export const asCalendar = <T>(
  organisationId: OrganisationId,
  work: (tx: Tx, scope: CalendarScope) => Promise<T>,
): Promise<T> =>
  database().transaction(async (tx) => {
    await tx.execute(sql`
      select set_config('app.organisation_id', ${organisationId}, true), set_config('app.site_scope', 'all', true)`);
    return work(tx, { organisationId } as CalendarScope);
  });
