import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Stewardship, StewardshipFields } from "@/domain/countermeasure/stewardship";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { memberships, stewardships, users } from "@/data/schema";

/** Of a capability (null: of all), as far as the member may see them. */
export const stewardshipsOf = (
  tx: Tx,
  scope: AuthorisedProgramme,
  capabilityId: string | null = null,
): Promise<Stewardship[]> =>
  tx
    .select({
      capabilityId: stewardships.capabilityId,
      siteId: stewardships.siteId,
      ownedBy: stewardships.ownedBy,
      ownerName: users.name,
      procedure: stewardships.procedure,
      yearlyCost: stewardships.yearlyCost,
      exceptionPath: stewardships.exceptionPath,
      reviewDueOn: stewardships.reviewDueOn,
    })
    .from(stewardships)
    .leftJoin(
      memberships,
      and(
        eq(memberships.organisationId, stewardships.organisationId),
        eq(memberships.userId, stewardships.ownedBy),
      ),
    )
    .leftJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(stewardships.organisationId, scope.organisationId),
        eq(stewardships.programmeId, scope.programmeId),
        capabilityId === null ? undefined : eq(stewardships.capabilityId, capabilityId),
      ),
    );

export const saveStewardship = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  { siteId, capabilityId }: Pick<Stewardship, "siteId" | "capabilityId">,
  fields: StewardshipFields,
): Promise<void> => {
  const row = { ...fields, changedBy: userId, changedAt: sql`now()` };
  await tx
    .insert(stewardships)
    .values({
      organisationId,
      programmeId,
      id: newId<"stewardship">(),
      siteId,
      capabilityId,
      ...row,
    })
    .onConflictDoUpdate({
      target: [
        stewardships.organisationId,
        stewardships.programmeId,
        stewardships.siteId,
        stewardships.capabilityId,
      ],
      set: row,
    });
};
