import { and, asc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Lift } from "@/domain/roadmap/work-package";
import type { LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import type { Tx } from "@/data/client";
import { workPackages } from "@/data/schema";

/** What every work package lifts, first to start first, those without a place last. */
export const liftingPackages = async (tx: Tx, scope: AuthorisedProgramme): Promise<LiftingPackage[]> => {
  const rows = await tx
    .select({
      id: workPackages.id,
      code: workPackages.code,
      name: workPackages.name,
      siteId: workPackages.siteId,
      cutoverOutageHours: workPackages.cutoverOutageHours,
      lifts: workPackages.lifts,
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
