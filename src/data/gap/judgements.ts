import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { gapJudgements } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(gapJudgements.organisationId, scope.organisationId),
    eq(gapJudgements.programmeId, scope.programmeId),
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
      set: judged,
    });
};
