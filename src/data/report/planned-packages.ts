import { and, asc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PlannedPackage } from "@/domain/report/plan-of";
import type { Lift } from "@/domain/roadmap/work-package";
import type { Tx } from "@/data/client";
import { workPackages } from "@/data/schema";

/** First to start first, those without a place last. */
export const plannedPackages = async (tx: Tx, scope: AuthorisedProgramme): Promise<PlannedPackage[]> => {
  const rows = await tx
    .select({
      id: workPackages.id,
      initiativeId: workPackages.initiativeId,
      code: workPackages.code,
      name: workPackages.name,
      siteId: workPackages.siteId,
      cutoverOutageHours: workPackages.cutoverOutageHours,
      lifts: workPackages.lifts,
      cost: workPackages.cost,
      startMonth: workPackages.startMonth,
      durationPeriods: workPackages.durationPeriods,
      unplacedReason: workPackages.unplacedReason,
    })
    .from(workPackages)
    .where(
      and(
        eq(workPackages.organisationId, scope.organisationId),
        eq(workPackages.programmeId, scope.programmeId),
      ),
    )
    .orderBy(sql`${workPackages.startMonth} nulls last`, asc(workPackages.code));
  return rows.map((row) => ({ ...row, lifts: row.lifts as readonly Lift[] }));
};
