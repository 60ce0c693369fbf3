import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { TargetOverride } from "@/domain/programme/targets";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Tx } from "@/data/client";
import { targetOverrides, users } from "@/data/schema";

export type StoredOverride = TargetOverride & {
  readonly reason: string;
  /** Name of the member. */
  readonly changedBy: string;
  /** ISO timestamp. */
  readonly changedAt: string;
};

/** Where this programme departs from its profile, at every site alike. */
export const targetOverridesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<StoredOverride[]> =>
  (
    await tx
      .select({
        ...getTableColumns(targetOverrides),
        changedBy: sql<string>`coalesce(${users.name}, 'a former member')`,
      })
      .from(targetOverrides)
      .leftJoin(users, eq(users.id, targetOverrides.changedBy))
      .where(
        and(
          eq(targetOverrides.organisationId, scope.organisationId),
          eq(targetOverrides.programmeId, scope.programmeId),
        ),
      )
  ).map((row) => ({
    siteId: null,
    capabilityId: row.capabilityId,
    milestoneMonth: row.milestoneMonth,
    level: row.maturityLevel,
    reason: row.reason,
    changedBy: row.changedBy,
    changedAt: new Date(row.changedAt).toISOString(),
  }));

export const saveTargetOverride = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  override: { capabilityId: string; milestoneMonth: number; level: MaturityLevel; reason: string },
): Promise<void> => {
  const { level, ...rest } = override;
  const row = { ...rest, maturityLevel: level, changedBy: scope.userId };
  await tx
    .insert(targetOverrides)
    .values({ organisationId: scope.organisationId, programmeId: scope.programmeId, ...row })
    .onConflictDoUpdate({
      target: [
        targetOverrides.organisationId,
        targetOverrides.programmeId,
        targetOverrides.capabilityId,
        targetOverrides.milestoneMonth,
      ],
      set: { ...row, changedAt: sql`now()` },
    });
};
