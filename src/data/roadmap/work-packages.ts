import { and, asc, eq, getTableColumns, inArray, notInArray, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { DomainId } from "@/domain/framework/maturity-model";
import type { Lift, Stage, WorkPackage } from "@/domain/roadmap/work-package";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { workPackagePrerequisites, workPackages } from "@/data/schema";

export type StoredPackage = WorkPackage & {
  /** Null: found no place in the plan. */
  readonly startMonth: Month | null;
  readonly unplacedReason: string | null;
};

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_PER_STATEMENT = 2000;

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(workPackages.organisationId, scope.organisationId), eq(workPackages.programmeId, scope.programmeId));

/** In the order of their codes, always the same one; prerequisites that the member may not see are missing. */
export const workPackagesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<StoredPackage[]> => {
  const [rows, edges] = await Promise.all([
    tx
      .select()
      .from(workPackages)
      .where(inThisProgramme(scope))
      .orderBy(sql`length(${workPackages.code})`, asc(workPackages.code)),
    tx
      .select(getTableColumns(workPackagePrerequisites))
      .from(workPackagePrerequisites)
      .innerJoin(
        workPackages,
        and(
          eq(workPackages.organisationId, workPackagePrerequisites.organisationId),
          eq(workPackages.id, workPackagePrerequisites.requiredId),
        ),
      )
      .where(inThisProgramme(scope))
      .orderBy(asc(workPackagePrerequisites.packageId), asc(workPackagePrerequisites.requiredId)),
  ]);
  const required = new Map<WorkPackageId, WorkPackageId[]>();
  for (const { packageId, requiredId } of edges)
    required.set(packageId, [...(required.get(packageId) ?? []), requiredId]);
  return rows.map(({ isPinned, ...row }) => ({
    ...row,
    domainId: row.domainId as DomainId,
    stage: row.stage as Stage,
    lifts: row.lifts as readonly Lift[],
    pinnedStart: isPinned ? row.startMonth : null,
    prerequisites: required.get(row.id) ?? [],
  }));
};

/** Makes the stored packages equal to these; what is planned, pinned, dated or mandatory in one that stays is kept. */
export const replaceWorkPackages = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  wanted: readonly WorkPackage[],
): Promise<void> => {
  const ids = wanted.map(({ id }) => id);
  const gone = ids.length > 0 ? notInArray(workPackages.id, ids) : undefined;
  await tx.delete(workPackages).where(and(inThisProgramme(scope), gone));
  // Codes are counted anew: none may meet the code another package still has.
  await tx
    .update(workPackages)
    .set({ code: sql`${workPackages.id}::text` })
    .where(inThisProgramme(scope));
  for (let first = 0; first < wanted.length; first += ROWS_PER_STATEMENT)
    await upsert(tx, scope, wanted.slice(first, first + ROWS_PER_STATEMENT));
  if (ids.length > 0)
    await tx
      .delete(workPackagePrerequisites)
      .where(
        and(
          eq(workPackagePrerequisites.organisationId, scope.organisationId),
          inArray(workPackagePrerequisites.packageId, ids),
        ),
      );
  const edges = wanted.flatMap(({ id, prerequisites }) =>
    prerequisites.map((requiredId) => ({
      organisationId: scope.organisationId,
      packageId: id,
      requiredId,
    })),
  );
  for (let first = 0; first < edges.length; first += ROWS_PER_STATEMENT)
    await tx.insert(workPackagePrerequisites).values(edges.slice(first, first + ROWS_PER_STATEMENT));
};

const upsert = async (tx: Tx, scope: AuthorisedProgramme, rows: readonly WorkPackage[]): Promise<void> => {
  const { organisationId, programmeId } = scope;
  await tx
    .insert(workPackages)
    .values(rows.map((row) => ({ ...row, organisationId, programmeId, lifts: [...row.lifts] })))
    .onConflictDoUpdate({
      target: [workPackages.organisationId, workPackages.id],
      set: {
        code: sql`excluded.code`,
        name: sql`excluded.name`,
        domainId: sql`excluded.domain_id`,
        siteId: sql`excluded.site_id`,
        stage: sql`excluded.stage`,
        durationPeriods: sql`excluded.duration_periods`,
        roles: sql`excluded.roles`,
        cost: sql`excluded.cost`,
        cutoverOutageHours: sql`excluded.cutover_outage_hours`,
        isSafety: sql`excluded.is_safety`,
        riskReduction: sql`excluded.risk_reduction`,
        lifts: sql`excluded.lifts`,
      },
    });
};

export type PackagePlace = Pick<StoredPackage, "id" | "startMonth" | "unplacedReason"> & {
  readonly isPinned: boolean;
};

/** Stores where packages stand in the plan; packages that are not named stay where they are. */
export const placePackages = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  places: readonly PackagePlace[],
): Promise<void> => {
  await tx.execute(sql`
    update work_packages w
    set start_month = place."startMonth", unplaced_reason = place."unplacedReason", is_pinned = place."isPinned"
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as place(id uuid, "startMonth" text, "unplacedReason" text, "isPinned" boolean)
    where w.organisation_id = ${scope.organisationId} and w.programme_id = ${scope.programmeId} and w.id = place.id`);
};

export const savePackage = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: WorkPackageId,
  fields: Partial<
    Pick<
      WorkPackage,
      "durationPeriods" | "cost" | "cutoverOutageHours" | "earliestStart" | "deadline" | "isMandatory"
    >
  >,
): Promise<void> => {
  await tx
    .update(workPackages)
    .set(fields)
    .where(and(inThisProgramme(scope), eq(workPackages.id, id)));
};
