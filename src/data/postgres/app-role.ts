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

/** What a connection's address says of who signs in where. */
export const loginOf = (appUrl: string): Login => {
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

const signInFailure = (statement: string, { role, database }: Login): StartFailure =>
  new StartFailure(
    `Rungway works in the database as the role ${role}, which cannot sign in yet, and the given user may not make roles. ` +
      `Let an administrator of the database run these statements once, then start again:\n\n` +
      `  ${statement};\n  GRANT CONNECT ON DATABASE ${identifier(database)} TO ${identifier(role)};\n`,
  );

const addRole = async (sql: postgres.ISql, login: Login): Promise<void> => {
  const [found] = await sql<{ mayAdd: boolean; exists: boolean; inUse: boolean }[]>`
    select rolsuper or rolcreaterole as "mayAdd",
      exists (select from pg_roles where rolname = ${login.role}) as "exists",
      exists (select from pg_stat_activity where usename = ${login.role}) as "inUse"
    from pg_roles where rolname = current_user`;
  if (found?.inUse)
    throw new StartFailure(
      `Another installation of Rungway works in this database as ${login.role}, with a password of its own. ` +
        "Give both the same one: DATABASE_URL with that role's connection, DATABASE_ADMIN_URL with the owner's.",
    );
  const statement = found?.exists ? alterRole(login) : createRole(login);
  if (!found?.mayAdd) throw signInFailure(statement, login);
  await sql.unsafe(statement);
};

const grant = async (sql: postgres.ISql, { role, database }: Login): Promise<void> => {
  const to = identifier(role);
  await sql.unsafe(`GRANT CONNECT ON DATABASE ${identifier(database)} TO ${to}`);
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
      await grant(sql, login);
    }),
  );
};
