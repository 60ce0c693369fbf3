import { and, eq, isNull, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { OpenAcceptance } from "@/domain/countermeasure/open-acceptance";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { gapAcceptances, users } from "@/data/schema";

/** With who signed it, and when (ISO 8601). */
export type SignedAcceptance = OpenAcceptance & { readonly byName: string; readonly at: string };

type Place = Pick<OpenAcceptance, "siteId" | "capabilityId">;

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(gapAcceptances.organisationId, scope.organisationId),
    eq(gapAcceptances.programmeId, scope.programmeId),
  );

export const acceptancesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<SignedAcceptance[]> => {
  const rows = await tx
    .select({
      siteId: gapAcceptances.siteId,
      capabilityId: gapAcceptances.capabilityId,
      reason: gapAcceptances.reason,
      acceptedUntil: gapAcceptances.acceptedUntil,
      byName: sql<string>`coalesce(${users.name}, 'a former member')`,
      at: gapAcceptances.acceptedAt,
    })
    .from(gapAcceptances)
    .leftJoin(users, eq(users.id, gapAcceptances.acceptedBy))
    .where(inThisProgramme(scope));
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() }));
};

/** Signed a second time, the newer signature stands. */
export const saveAcceptance = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId, reason, acceptedUntil }: OpenAcceptance,
): Promise<void> => {
  const signed = { reason, acceptedUntil, acceptedBy: scope.userId };
  const { organisationId, programmeId } = scope;
  await tx
    .insert(gapAcceptances)
    .values({ organisationId, programmeId, id: newId<"gap-acceptance">(), siteId, capabilityId, ...signed })
    .onConflictDoUpdate({
      target: [
        gapAcceptances.organisationId,
        gapAcceptances.programmeId,
        gapAcceptances.capabilityId,
        gapAcceptances.siteId,
      ],
      set: { ...signed, acceptedAt: sql`now()` },
    });
};

export const deleteAcceptance = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId }: Place,
): Promise<void> => {
  await tx
    .delete(gapAcceptances)
    .where(
      and(
        inThisProgramme(scope),
        eq(gapAcceptances.capabilityId, capabilityId),
        siteId === null ? isNull(gapAcceptances.siteId) : eq(gapAcceptances.siteId, siteId),
      ),
    );
};
