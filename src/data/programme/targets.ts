import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { TargetOverride } from "@/domain/programme/targets";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Tx } from "@/data/client";
import { targetOverrides } from "@/data/schema";

export type StoredOverride = TargetOverride & { readonly reason: string; readonly changedAt: string };

/** Where this programme departs from its profile, at every site alike. */
export const targetOverridesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<StoredOverride[]> =>
  (
    await tx
      .select()
      .from(targetOverrides)
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
    changedAt: row.changedAt,
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
