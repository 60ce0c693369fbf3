import { eq, sql } from "drizzle-orm";
import type { Discipline, Role } from "@/domain/access/role";
import type { OrganisationScope } from "@/domain/access/scope";
import type { OrganisationId, ProgrammeId, UserId } from "@/domain/shared/ids";
import type { SessionUser } from "@/data/access/authorise";
import { database } from "@/data/client";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { auditEvents, memberships, organisations } from "@/data/schema";

export type Affiliation = {
  organisationId: OrganisationId;
  organisationName: string;
  role: Role;
  discipline: Discipline;
  programmes: { id: ProgrammeId; name: string }[];
};

/** Every organisation the user belongs to, with its programmes; both by name. */
export const affiliationsOf = (user: SessionUser): Promise<Affiliation[]> =>
  database().transaction(async (tx) => {
    const [, rows] = await Promise.all([
      tx.execute(sql`select set_config('app.user_id', ${user.userId}, true)`),
      tx.execute<Affiliation>(sql`
        select m.organisation_id as "organisationId", o.name as "organisationName", m.role, m.discipline,
          coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
            from programmes p where p.organisation_id = o.id), '[]') as programmes
        from memberships m join organisations o on o.id = m.organisation_id
          join users u on u.id = m.user_id and u.session_epoch = ${user.sessionEpoch}
        where m.user_id = ${user.userId} order by o.name`),
    ]);
    return [...rows];
  });

/** A new organisation with its founder as owner; its audit trail begins with it. */
export const foundOrganisation = (
  userId: UserId,
  { name, discipline, command }: { name: string; discipline: Discipline; command: string },
): Promise<OrganisationId> =>
  database().transaction(async (tx) => {
    const id = newId<"organisation">();
    await tx.execute(
      sql`select set_config('app.organisation_id', ${id}, true), set_config('app.site_scope', 'all', true)`,
    );
    await tx.insert(organisations).values({ id, name });
    await tx.insert(memberships).values({ organisationId: id, userId, role: "owner", discipline });
    await tx.insert(auditEvents).values({
      organisationId: id,
      id: newId<"audit-event">(),
      userId,
      command,
      detail: { name, discipline },
    });
    return id;
  });

export const renameOrganisation = async (tx: Tx, scope: OrganisationScope, name: string): Promise<void> => {
  await tx.update(organisations).set({ name }).where(eq(organisations.id, scope.organisationId));
};
