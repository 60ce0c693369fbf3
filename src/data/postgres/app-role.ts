import type postgres from "postgres";
import { unreachableBecause, withConnection } from "@/data/postgres/reachable";
import { scramVerifier } from "@/data/postgres/scram-verifier";
import { StartFailure } from "@/data/postgres/start-failure";

/** Any constant will do, as long as every process takes the same. */
const ADVISORY_LOCK = 7_264_912;

/** The app's connection derived from the owner's: same server and database, the role `<database>_app`. */
export const appUrlOf = (adminUrl: string, password: string): string => {
  const url = new URL(adminUrl);
  url.username = `${url.pathname.slice(1)}_app`;
  url.password = password;
  return url.href;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Login = { role: string; password: string; database: string };

const loginOf = (appUrl: string): Login => {
  const { username, password, pathname } = new URL(appUrl);
  return {
    role: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
};

const createRole = ({ role, password }: Login): string =>
  `CREATE ROLE ${identifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD ${quoted(scramVerifier(password))}`;

const alterRole = ({ role, password }: Login): string =>
  `ALTER ROLE ${identifier(role)} LOGIN PASSWORD ${quoted(scramVerifier(password))}`;

const addRole = async (sql: postgres.ISql, login: Login): Promise<void> => {
  const [owner] = await sql<{ may: boolean }[]>`
    select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`;
  const [existing] = await sql`select 1 from pg_roles where rolname = ${login.role}`;
  const statement = existing ? alterRole(login) : createRole(login);
  if (owner?.may) await sql.unsafe(statement);
  else
    throw new StartFailure(
      `Rungway works in the database as the role ${login.role}, which cannot sign in yet, and the given user may not make roles. ` +
        `Let an administrator of the database run these statements once, then start again:\n\n` +
        `  ${statement};\n  GRANT CONNECT ON DATABASE ${identifier(login.database)} TO ${identifier(login.role)};\n`,
    );
};

const grant = async (sql: postgres.ISql, role: string): Promise<void> => {
  const to = identifier(role);
  const schemas = await sql<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname in ('public', 'pgboss')`;
  for (const { name } of schemas)
    await sql.unsafe(`
      GRANT USAGE ON SCHEMA ${name} TO ${to};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name} TO ${to};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${name} TO ${to};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${to};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT USAGE, SELECT ON SEQUENCES TO ${to};`);
  // What has been migrated is the owner's to write.
  await sql.unsafe(`REVOKE INSERT, UPDATE, DELETE ON public.migrations FROM ${to}`);
};

/**
 * Makes the role of `appUrl` able to sign in and to read and write rows, and nothing else. Repeatable.
 * @param adminUrl connection of the owner of the tables, already migrated.
 * @throws StartFailure with the statements for an administrator when the owner may not make roles.
 */
export const ensureAppRole = async ({
  adminUrl,
  appUrl,
}: {
  adminUrl: string;
  appUrl: string;
}): Promise<void> => {
  const login = loginOf(appUrl);
  const blocked = await unreachableBecause(appUrl);
  await withConnection(adminUrl, (connection) =>
    connection.begin(async (sql) => {
      // Two processes that grant at once fail with “tuple concurrently updated”.
      await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`;
      if (blocked !== undefined) await addRole(sql, login);
      await grant(sql, login.role);
    }),
  );
};

type Dangers = {
  superuser: boolean;
  bypassesRls: boolean;
  createsRoles: boolean;
  owns: string | null;
  memberOf: string | null;
};

const dangersOf = async (sql: postgres.Sql): Promise<string[]> => {
  const [found] = await sql<Dangers[]>`
    with owners as (
      select distinct relowner as id from pg_class
      where relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)
      union select datdba from pg_database where datname = current_database()
    )
    select rolsuper as "superuser", rolbypassrls as "bypassesRls", rolcreaterole as "createsRoles",
      (select min(relname) from pg_class where relowner = me.oid and relpersistence <> 't') as "owns",
      (select min(other.rolname) from pg_roles other
        where other.oid <> me.oid and pg_has_role(me.oid, other.oid, 'MEMBER')
          and (other.rolsuper or other.rolbypassrls or other.oid in (select id from owners))) as "memberOf"
    from pg_roles me where rolname = current_user`;
  if (!found) return ["is unknown to the server"];
  return [
    found.superuser && "is a superuser",
    found.bypassesRls && "has BYPASSRLS",
    found.createsRoles && "has CREATEROLE",
    found.owns !== null && `owns ${found.owns}`,
    !found.superuser && found.memberOf !== null && `is a member of ${found.memberOf}`,
  ].filter((danger) => danger !== false);
};

/**
 * Row-level security is the wall between organisations, and holds only for a role that cannot step around it.
 * @throws StartFailure naming what makes the role unsafe.
 */
export const assertAppRoleIsSafe = async (appUrl: string): Promise<void> => {
  const dangers = await withConnection(appUrl, dangersOf);
  if (dangers.length === 0) return;
  throw new StartFailure(
    `The database role ${loginOf(appUrl).role} ${dangers.join(", ")}, so one organisation's data would not be safe from another's. ` +
      "Give DATABASE_URL a role that owns nothing, and the owner's connection as DATABASE_ADMIN_URL.",
  );
};
