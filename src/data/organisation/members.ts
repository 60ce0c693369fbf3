import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Discipline, Role } from "@/domain/access/role";
import type { OrganisationScope } from "@/domain/access/scope";
import type { OrganisationId, SiteId, UserId } from "@/domain/shared/ids";
import { database } from "@/data/client";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { auditEvents, invitations, memberships, membershipSites } from "@/data/schema";

export type Member = {
  userId: UserId;
  name: string;
  email: string;
  role: Role;
  discipline: Discipline;
  siteScope: "all" | "list";
  siteIds: SiteId[];
};

export const membersOf = async (tx: Tx, scope: OrganisationScope): Promise<Member[]> => [
  ...(await tx.execute<Member>(sql`
    select m.user_id as "userId", u.name, u.email, m.role, m.discipline, m.site_scope as "siteScope",
      coalesce((select json_agg(ms.site_id order by ms.site_id) from membership_sites ms
        where ms.organisation_id = m.organisation_id and ms.user_id = m.user_id), '[]') as "siteIds"
    from memberships m join users u on u.id = m.user_id
    where m.organisation_id = ${scope.organisationId} order by u.name, u.email`)),
];

/** Locked until the transaction ends; null where there is no such member. */
export const lockTermsOf = async (
  tx: Tx,
  scope: OrganisationScope,
  userId: UserId,
): Promise<Terms | null> => {
  await tx.execute(sql`
    select 1 from memberships
    where organisation_id = ${scope.organisationId} and user_id = ${userId} for update`);
  const member = (await membersOf(tx, scope)).find((each) => each.userId === userId);
  return member
    ? {
        role: member.role,
        discipline: member.discipline,
        siteIds: member.siteScope === "all" ? null : member.siteIds,
      }
    : null;
};

type Terms = { role: Role; discipline: Discipline; siteIds: SiteId[] | null };

const replaceSites = async (
  tx: Tx,
  organisationId: OrganisationId,
  userId: UserId,
  siteIds: SiteId[] | null,
) => {
  await tx
    .delete(membershipSites)
    .where(and(eq(membershipSites.organisationId, organisationId), eq(membershipSites.userId, userId)));
  if (siteIds && siteIds.length > 0)
    await tx.insert(membershipSites).values(siteIds.map((siteId) => ({ organisationId, userId, siteId })));
};

/** Changes what a member may do. */
export const saveMember = async (
  tx: Tx,
  scope: OrganisationScope,
  userId: UserId,
  { role, discipline, siteIds }: Terms,
): Promise<void> => {
  await tx
    .update(memberships)
    .set({ role, discipline, siteScope: siteIds ? "list" : "all" })
    .where(and(eq(memberships.organisationId, scope.organisationId), eq(memberships.userId, userId)));
  await replaceSites(tx, scope.organisationId, userId, siteIds);
};

export const deleteMember = async (tx: Tx, scope: OrganisationScope, userId: UserId): Promise<boolean> =>
  (
    await tx
      .delete(memberships)
      .where(and(eq(memberships.organisationId, scope.organisationId), eq(memberships.userId, userId)))
      .returning({ userId: memberships.userId })
  ).length === 1;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The token of a new invitation; only its hash is kept. */
export const insertInvitation = async (
  tx: Tx,
  scope: OrganisationScope,
  { email, role, discipline, siteIds }: Terms & { email: string },
): Promise<string> => {
  const token = randomBytes(24).toString("base64url");
  await tx.insert(invitations).values({
    tokenHash: hashOf(token),
    organisationId: scope.organisationId,
    email,
    role,
    discipline,
    siteIds,
    invitedBy: scope.userId,
    expiresAt: sql`now() + interval '14 days'`,
  });
  return token;
};

/**
 * Turns an invitation into a membership, once. Null when the token is unknown, used, expired or made for another address.
 */
export const acceptInvitation = (
  user: { userId: UserId; email: string },
  token: string,
  command: string,
): Promise<OrganisationId | null> =>
  database().transaction(async (tx) => {
    const [invitation] = await tx
      .update(invitations)
      .set({ acceptedAt: sql`now()` })
      .where(
        and(
          eq(invitations.tokenHash, hashOf(token)),
          eq(invitations.email, user.email),
          isNull(invitations.acceptedAt),
          sql`${invitations.expiresAt} > now()`,
        ),
      )
      .returning();
    if (!invitation) return null;
    const { organisationId, role, discipline } = invitation;
    const siteIds = invitation.siteIds as SiteId[] | null;
    await tx.execute(
      sql`select set_config('app.organisation_id', ${organisationId}, true), set_config('app.site_scope', 'all', true)`,
    );
    await tx
      .insert(memberships)
      .values({ organisationId, userId: user.userId, role, discipline, siteScope: siteIds ? "list" : "all" })
      .onConflictDoNothing();
    await replaceSites(tx, organisationId, user.userId, siteIds);
    await tx.insert(auditEvents).values({
      organisationId,
      id: newId<"audit-event">(),
      userId: user.userId,
      command,
      detail: { role, discipline, invitedBy: invitation.invitedBy },
    });
    return organisationId;
  });
