import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { StoredZoneLevels, ZoneLevels } from "@/domain/assessment/stored-security-levels";
import type { EnteredVector } from "@/domain/assessment/zone-reading";
import type { SiteId, ZoneId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { users, zoneSecurityLevels } from "@/data/schema";

const levelsHere = (scope: AuthorisedProgramme, zoneId?: ZoneId) =>
  and(
    eq(zoneSecurityLevels.organisationId, scope.organisationId),
    eq(zoneSecurityLevels.programmeId, scope.programmeId),
    zoneId && eq(zoneSecurityLevels.zoneId, zoneId),
  );

/** By zone; a zone without an entry has no levels at all. Of one zone where it is given. */
export const zoneLevelsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  zoneId?: ZoneId,
): Promise<Map<ZoneId, StoredZoneLevels>> => {
  const rows = await tx
    .select({
      zoneId: zoneSecurityLevels.zoneId,
      // The database keeps what is unknown as null inside the array.
      target: sql<EnteredVector>`to_json(${zoneSecurityLevels.target})`,
      capability: sql<EnteredVector>`to_json(${zoneSecurityLevels.capability})`,
      achieved: sql<EnteredVector>`to_json(${zoneSecurityLevels.achieved})`,
      rationale: zoneSecurityLevels.rationale,
      version: zoneSecurityLevels.version,
      changedBy: sql<string>`coalesce(${users.name}, 'a former member')`,
      changedAt: zoneSecurityLevels.changedAt,
    })
    .from(zoneSecurityLevels)
    .leftJoin(users, eq(users.id, zoneSecurityLevels.changedBy))
    .where(levelsHere(scope, zoneId));
  return new Map(
    rows.map(({ zoneId: id, target, capability, achieved, changedAt, ...rest }) => [
      id,
      {
        ...rest,
        target: [...target],
        capability: [...capability],
        achieved: [...achieved],
        changedAt: new Date(changedAt).toISOString(),
      },
    ]),
  );
};

/** Drizzle knows no unknown inside an array; the driver writes it as null. */
const arrayOf = (vector: EnteredVector) =>
  sql`${`{${vector.map((level) => level ?? "null").join(",")}}`}::integer[]`;

/** @returns false when somebody else saved since `expectedVersion` (null: no entry yet). */
export const saveZoneLevels = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  zone: { id: ZoneId; siteId: SiteId },
  levels: ZoneLevels,
  expectedVersion: number | null,
): Promise<boolean> => {
  const row = {
    target: arrayOf(levels.target),
    capability: arrayOf(levels.capability),
    achieved: arrayOf(levels.achieved),
    rationale: levels.rationale,
    version: (expectedVersion ?? 0) + 1,
    changedBy: scope.userId,
  };
  const saved =
    expectedVersion === null
      ? await tx
          .insert(zoneSecurityLevels)
          .values({
            organisationId: scope.organisationId,
            programmeId: scope.programmeId,
            zoneId: zone.id,
            siteId: zone.siteId,
            ...row,
          })
          .onConflictDoNothing()
          .returning({ version: zoneSecurityLevels.version })
      : await tx
          .update(zoneSecurityLevels)
          .set({ ...row, changedAt: sql`now()` })
          .where(and(levelsHere(scope, zone.id), eq(zoneSecurityLevels.version, expectedVersion)))
          .returning({ version: zoneSecurityLevels.version });
  return saved.length === 1;
};
