import { sql } from "drizzle-orm";
import type { Discipline, Role } from "@/domain/access/role";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { OrganisationId, ProgrammeId, SiteId, UserId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { withEndings } from "@/data/access/transaction-ending";
import { database } from "@/data/client";
import type { Tx } from "@/data/client";

/** Who is asking, as the signed session says; `sessionEpoch` must still be the user's own. */
export type SessionUser = { readonly userId: UserId; readonly sessionEpoch: number };

type ScopeRow = {
  organisation_id: OrganisationId;
  role: Role;
  discipline: Discipline;
  site_scope: "all" | "list";
  site_ids: SiteId[];
};

/** Row-level security reads these settings; they end with the transaction. */
const enterAs = (tx: Tx, { userId }: SessionUser) =>
  tx.execute(
    sql`select set_config('app.user_id', ${userId}, true), set_config('app.organisation_id', '', true), set_config('app.site_scope', 'list', true), set_config('app.site_ids', '', true)`,
  );

const membership = sql`
  m.organisation_id, m.role, m.discipline, m.site_scope, s.site_ids,
  set_config('app.organisation_id', m.organisation_id::text, true),
  set_config('app.site_scope', m.site_scope, true),
  set_config('app.site_ids', array_to_string(s.site_ids, ','), true),
  set_config('app.user_id', '', true)`;

const membershipSource = sql`
  memberships m
  join users u on u.id = m.user_id
  cross join lateral (
    select coalesce(array_agg(ms.site_id), '{}') as site_ids from membership_sites ms
    where ms.organisation_id = m.organisation_id and ms.user_id = m.user_id) s`;

const scopeOf = (user: SessionUser, row: ScopeRow) => ({
  organisationId: row.organisation_id,
  userId: user.userId,
  role: row.role,
  discipline: row.discipline,
  siteIds: row.site_scope === "all" ? null : row.site_ids,
});

const NOT_FOUND = "This does not exist, or your account does not belong to it.";

/**
 * Opens one transaction inside the organisation and runs `work`. Also the only place that mints the scope.
 * @throws Refusal `not-found` when the user is no member of it.
 */
export const inOrganisation = <T>(
  user: SessionUser,
  organisationId: OrganisationId,
  work: (tx: Tx, scope: OrganisationScope) => Promise<T>,
): Promise<T> =>
  database().transaction(async (tx) => {
    const [, rows] = await Promise.all([
      enterAs(tx, user),
      tx.execute<ScopeRow>(
        sql`select ${membership} from ${membershipSource}
            where m.organisation_id = ${organisationId} and m.user_id = ${user.userId} and u.session_epoch = ${user.sessionEpoch}`,
      ),
    ]);
    const row = rows[0];
    if (!row) throw new Refusal("not-found", NOT_FOUND);
    return work(tx, scopeOf(user, row) as OrganisationScope);
  });

/**
 * The same for one programme, found by its id alone: an address never names the organisation. Under `repeatable read` all
 * of `work` sees one state.
 */
export const inProgramme = <T>(
  user: SessionUser,
  programmeId: ProgrammeId,
  work: (tx: Tx, programme: AuthorisedProgramme) => Promise<T>,
  isolation: "read committed" | "repeatable read" = "read committed",
): Promise<T> =>
  withEndings(
    (opened) =>
      database().transaction(
        async (tx) => {
          opened(tx);
          const [, rows] = await Promise.all([
            enterAs(tx, user),
            tx.execute<ScopeRow>(
              sql`select ${membership} from programmes p, ${membershipSource}
                where m.organisation_id = p.organisation_id and p.id = ${programmeId} and m.user_id = ${user.userId} and u.session_epoch = ${user.sessionEpoch}`,
            ),
          ]);
          const row = rows[0];
          if (!row) throw new Refusal("not-found", NOT_FOUND);
          return work(tx, { ...scopeOf(user, row), programmeId } as AuthorisedProgramme);
        },
        isolation === "read committed" ? undefined : { isolationLevel: isolation },
      ),
    (short) => inProgramme(user, programmeId, short),
  );
