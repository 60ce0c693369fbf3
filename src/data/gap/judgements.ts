import { and, eq, isNull, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Gap } from "@/domain/gap/gap";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { gapJudgements, users } from "@/data/schema";

type Place = Pick<Gap, "siteId" | "capabilityId">;

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(gapJudgements.organisationId, scope.organisationId),
    eq(gapJudgements.programmeId, scope.programmeId),
  );

const ofPlace = (scope: AuthorisedProgramme, { siteId, capabilityId }: Place) =>
  and(
    inThisProgramme(scope),
    eq(gapJudgements.capabilityId, capabilityId),
    siteId === null ? isNull(gapJudgements.siteId) : eq(gapJudgements.siteId, siteId),
  );

const toJudgement = (row: typeof gapJudgements.$inferSelect): GapJudgement => ({
  siteId: row.siteId,
  capabilityId: row.capabilityId,
  safetyClass: row.safetyClass,
  plausibleOutageHours:
    row.outageHoursLow === null || row.outageHoursLikely === null || row.outageHoursHigh === null
      ? null
      : { low: row.outageHoursLow, likely: row.outageHoursLikely, high: row.outageHoursHigh },
  note: row.note,
});

export const judgementsOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<GapJudgement[]> =>
  (await tx.select().from(gapJudgements).where(inThisProgramme(scope))).map(toJudgement);

/** Who judged a gap last, and when (ISO 8601); null where nobody has. */
export const judgedBy = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  place: Place,
): Promise<{ name: string; at: string } | null> => {
  const [row] = await tx
    .select({
      name: sql<string>`coalesce(${users.name}, 'a former member')`,
      at: gapJudgements.judgedAt,
    })
    .from(gapJudgements)
    .leftJoin(users, eq(users.id, gapJudgements.judgedBy))
    .where(ofPlace(scope, place));
  return row ? { ...row, at: new Date(row.at).toISOString() } : null;
};

export const saveJudgement = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId, safetyClass, plausibleOutageHours, note }: GapJudgement,
): Promise<void> => {
  const judged = {
    safetyClass,
    outageHoursLow: plausibleOutageHours?.low ?? null,
    outageHoursLikely: plausibleOutageHours?.likely ?? null,
    outageHoursHigh: plausibleOutageHours?.high ?? null,
    note,
    judgedBy: scope.userId,
  };
  await tx
    .insert(gapJudgements)
    .values({
      organisationId: scope.organisationId,
      id: newId<"gap-judgement">(),
      programmeId: scope.programmeId,
      siteId,
      capabilityId,
      ...judged,
    })
    .onConflictDoUpdate({
      target: [
        gapJudgements.organisationId,
        gapJudgements.programmeId,
        gapJudgements.capabilityId,
        gapJudgements.siteId,
      ],
      set: { ...judged, judgedAt: sql`now()` },
    });
};

/** False when there is none to take back. */
export const deleteJudgement = async (tx: Tx, scope: AuthorisedProgramme, place: Place): Promise<boolean> => {
  const gone = await tx
    .delete(gapJudgements)
    .where(ofPlace(scope, place))
    .returning({ id: gapJudgements.id });
  return gone.length > 0;
};
