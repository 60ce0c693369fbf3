import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { LoopFacts } from "@/domain/programme/loop";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";

/** Everything the loop counts that needs no rule. */
export type LoopCounts = Omit<
  LoopFacts,
  "sites" | "assessedSites" | "isOrganisationAnswered" | "openGaps" | "safetyGaps"
>;

export const loopCounts = async (tx: Tx, scope: AuthorisedProgramme): Promise<LoopCounts> => {
  const here = sql`organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId}`;
  const [row] = await tx.execute<LoopCounts>(sql`
    select a.assets, a.unassigned as "unassignedAssets", w.packages, w.placed as "placedPackages",
      (select count(*)::int from zones where ${here}) as zones,
      (select count(*)::int from objectives where ${here}) as objectives,
      (select count(*)::int from gap_links where ${here} and strength > 0) as links,
      (select count(*)::int from initiatives where ${here}) as initiatives,
      (select count(*)::int from role_capacities where ${here}) as roles,
      coalesce((select violation_count from plans where ${here} order by number desc limit 1), 0) as violations
    from
      (select count(*)::int as assets, count(*) filter (where zone_id is null)::int as unassigned from assets where ${here}) a,
      (select count(*)::int as packages, count(start_month)::int as placed from work_packages where ${here}) w`);
  invariant(row, "an aggregate without grouping has one row");
  return row;
};
