import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteId, WorkPackageId } from "@/domain/shared/ids";
import { addMonths, type Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { workPackages } from "@/data/schema";

export type LiftingPackage = {
  readonly id: WorkPackageId;
  /** Short id people say aloud, for example `P-12`. */
  readonly code: string;
  readonly name: string;
  /** The level it lifts the capability to. */
  readonly toLevel: number;
  /** The last month it runs; null while it has no place in the plan. */
  readonly finishMonth: Month | null;
};

/** What a person can take in; the roadmap has the rest. */
const SHOWN = 6;

/** The first packages to start that lift a capability at a site, central ones included; site null: anywhere. */
export const packagesLifting = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  capabilityId: string,
  siteId: SiteId | null,
): Promise<LiftingPackage[]> => {
  const isHere =
    siteId === null ? undefined : or(isNull(workPackages.siteId), eq(workPackages.siteId, siteId));
  const rows = await tx
    .select({
      id: workPackages.id,
      code: workPackages.code,
      name: workPackages.name,
      lifts: workPackages.lifts,
      startMonth: workPackages.startMonth,
      durationPeriods: workPackages.durationPeriods,
    })
    .from(workPackages)
    .where(
      and(
        eq(workPackages.organisationId, scope.organisationId),
        eq(workPackages.programmeId, scope.programmeId),
        isHere,
        sql`${workPackages.lifts} @> ${JSON.stringify([{ capabilityId }])}::jsonb`,
      ),
    )
    .orderBy(sql`${workPackages.startMonth} nulls last`, asc(workPackages.code))
    .limit(SHOWN);
  return rows.map(({ lifts, startMonth, durationPeriods, ...row }) => ({
    ...row,
    toLevel: Math.max(...lifts.filter((lift) => lift.capabilityId === capabilityId).map(({ to }) => to)),
    finishMonth: startMonth && addMonths(startMonth, durationPeriods - 1),
  }));
};
