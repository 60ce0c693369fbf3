import { sql } from "drizzle-orm";
import { can } from "@/domain/access/permission";
import type { Role } from "@/domain/access/role";
import type { OrganisationScope } from "@/domain/access/scope";
import type { SiteId, UserId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";

export type AnsweringMember = { readonly userId: UserId; readonly name: string };

/** Members who may answer at a site (null: for a group or the organisation), by name. */
export const answeringMembers = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  siteId: SiteId | null,
): Promise<AnsweringMember[]> => {
  const rows = await tx.execute<AnsweringMember & { role: Role }>(sql`
    select m.user_id as "userId", u.name, m.role from memberships m join users u on u.id = m.user_id
    where m.organisation_id = ${organisationId}
      and (m.site_scope = 'all' or ${siteId}::uuid is null or exists (
        select 1 from membership_sites s
        where s.organisation_id = m.organisation_id and s.user_id = m.user_id and s.site_id = ${siteId}))
    order by u.name`);
  return rows
    .filter(({ role }) => can(role, "assessment:answer"))
    .map(({ userId, name }) => ({ userId, name }));
};
