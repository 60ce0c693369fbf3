import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";

export type PlanLimits = {
  /** Limits the current plan breaks, as last counted; null before the first plan. */
  readonly violationCount: number | null;
  /** All quarters together, major units; null while nobody has entered one. */
  readonly envelope: number | null;
};

export const planLimits = async (tx: Tx, scope: AuthorisedProgramme): Promise<PlanLimits> => {
  const here = sql`organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId}`;
  const [row] = await tx.execute<PlanLimits>(sql`
    select (select violation_count from plans where ${here} order by number desc limit 1) as "violationCount",
      (select sum(amount) from budgets where ${here}) as envelope`);
  invariant(row, "a select without a table has one row");
  return row;
};
