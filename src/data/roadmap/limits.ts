import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { OutageGrant, QuarterBudget, RoadmapLimits, RoleCapacity } from "@/domain/roadmap/to-instance";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { budgets, outageGrants, roleCapacities } from "@/data/schema";

type LimitTable = typeof roleCapacities | typeof budgets | typeof outageGrants;
const inThisProgramme = (table: LimitTable, scope: AuthorisedProgramme) =>
  and(eq(table.organisationId, scope.organisationId), eq(table.programmeId, scope.programmeId));

export const limitsOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<RoadmapLimits> => {
  const [roles, quarters, grants] = await Promise.all([
    tx
      .select({
        roleId: roleCapacities.roleId,
        name: roleCapacities.name,
        capacityFte: roleCapacities.capacityFte,
      })
      .from(roleCapacities)
      .where(inThisProgramme(roleCapacities, scope))
      .orderBy(asc(roleCapacities.name), asc(roleCapacities.roleId)),
    tx
      .select({ fromMonth: budgets.fromMonth, amount: budgets.amount })
      .from(budgets)
      .where(inThisProgramme(budgets, scope))
      .orderBy(asc(budgets.fromMonth)),
    tx
      .select({ siteId: outageGrants.siteId, month: outageGrants.month, hours: outageGrants.hours })
      .from(outageGrants)
      .where(inThisProgramme(outageGrants, scope))
      .orderBy(asc(outageGrants.month), asc(outageGrants.siteId)),
  ]);
  return { roleCapacities: roles, budgets: quarters, outageGrants: grants };
};

/** Stores the capacity of each role, and removes the limit of `removedIds`. */
export const saveRoleCapacities = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  saved: readonly RoleCapacity[],
  removedIds: readonly string[],
): Promise<void> => {
  const { organisationId, programmeId } = scope;
  if (removedIds.length > 0)
    await tx
      .delete(roleCapacities)
      .where(and(inThisProgramme(roleCapacities, scope), inArray(roleCapacities.roleId, [...removedIds])));
  if (saved.length > 0)
    await tx
      .insert(roleCapacities)
      .values(
        saved.map(({ roleId, name, capacityFte }) => ({
          organisationId,
          programmeId,
          roleId,
          name,
          capacityFte: [...capacityFte],
        })),
      )
      .onConflictDoUpdate({
        target: [roleCapacities.organisationId, roleCapacities.programmeId, roleCapacities.roleId],
        set: { name: sql`excluded.name`, capacityFte: sql`excluded.capacity_fte` },
      });
};

/** Stores the budget of each quarter, and removes the limit of `removed`. */
export const saveBudgets = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  saved: readonly QuarterBudget[],
  removed: readonly Month[],
): Promise<void> => {
  const { organisationId, programmeId } = scope;
  if (removed.length > 0)
    await tx
      .delete(budgets)
      .where(and(inThisProgramme(budgets, scope), inArray(budgets.fromMonth, [...removed])));
  if (saved.length > 0)
    await tx
      .insert(budgets)
      .values(saved.map((quarter) => ({ organisationId, programmeId, ...quarter })))
      .onConflictDoUpdate({
        target: [budgets.organisationId, budgets.programmeId, budgets.fromMonth],
        set: { amount: sql`excluded.amount` },
      });
};

/** Stores each grant; one of 0 hours is taken back. */
export const saveOutageGrants = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  grants: readonly OutageGrant[],
): Promise<void> => {
  const { organisationId, programmeId } = scope;
  const granted = grants.filter(({ hours }) => hours > 0);
  const takenBack = grants.filter(({ hours }) => hours === 0);
  if (takenBack.length > 0)
    await tx
      .delete(outageGrants)
      .where(
        and(
          inThisProgramme(outageGrants, scope),
          or(
            ...takenBack.map(({ siteId, month }) =>
              and(eq(outageGrants.siteId, siteId), eq(outageGrants.month, month)),
            ),
          ),
        ),
      );
  if (granted.length > 0)
    await tx
      .insert(outageGrants)
      .values(granted.map((grant) => ({ organisationId, programmeId, ...grant })))
      .onConflictDoUpdate({
        target: [outageGrants.organisationId, outageGrants.siteId, outageGrants.month],
        set: { hours: sql`excluded.hours` },
      });
};
