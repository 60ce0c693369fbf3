import type postgres from "postgres";
import { loginOf } from "@/data/postgres/app-role";
import { withConnection } from "@/data/postgres/reachable";
import { StartFailure } from "@/data/postgres/start-failure";

type Standing = {
  superuser: boolean;
  bypassesRls: boolean;
  createsRoles: boolean;
  owns: string | null;
  memberOf: string | null;
};

const dangersOf = ({ superuser, bypassesRls, createsRoles, owns, memberOf }: Standing): string[] => {
  if (superuser) return ["is a superuser"];
  return [
    bypassesRls && "has BYPASSRLS",
    createsRoles && "has CREATEROLE",
    owns !== null && `owns ${owns}`,
    memberOf !== null && `is a member of ${memberOf}`,
  ].filter((danger) => danger !== false);
};

/** Temporary tables do not count: every import makes one, and it goes with its session. */
const standingOf = async (sql: postgres.Sql): Promise<Standing | undefined> => {
  const [found] = await sql<Standing[]>`
    with owned (owner, name) as (
      select relowner, relname from pg_class where relpersistence <> 't' and relnamespace not in
        (select oid from pg_namespace where nspname in ('pg_catalog', 'pg_toast', 'information_schema'))
      union all select datdba, 'the database' from pg_database where datname = current_database()
    )
    select rolsuper as "superuser", rolbypassrls as "bypassesRls", rolcreaterole as "createsRoles",
      (select min(name) from owned where owner = me.oid) as "owns",
      (select min(other.rolname) from pg_roles other
        where other.oid <> me.oid and pg_has_role(me.oid, other.oid, 'MEMBER')
          and (other.rolsuper or other.rolbypassrls or other.oid in (select owner from owned))) as "memberOf"
    from pg_roles me where rolname = current_user`;
  return found;
};

/**
 * Row-level security is the wall between organisations, and holds only for a role that cannot step around it.
 * @throws StartFailure naming what makes the role unsafe.
 */
export const assertAppRoleIsSafe = async (appUrl: string): Promise<void> => {
  const standing = await withConnection(appUrl, standingOf);
  const dangers = standing ? dangersOf(standing) : ["is not known to the server"];
  if (dangers.length === 0) return;
  throw new StartFailure(
    `The database role ${loginOf(appUrl).role} ${dangers.join(", ")}, so one organisation's data would not be safe from another's. ` +
      "Give DATABASE_URL a role that owns nothing, and the owner's connection as DATABASE_ADMIN_URL.",
  );
};
