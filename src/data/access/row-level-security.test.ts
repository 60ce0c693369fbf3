import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, driver } from "@/data/client";
import { mintMember, mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";

/** Tables that belong to nobody or are found before an organisation is known. */
const GLOBAL_TABLES = ["users", "sign_in_attempts", "invitations", "migrations"];

let admin: postgres.Sql;
let ours: Minted;
let theirs: Minted;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  [ours, theirs] = await Promise.all([mintProgramme([{}, {}]), mintProgramme()]);
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

type TableRow = { name: string; secured: boolean; forced: boolean; policies: string[]; hasSite: boolean };
const tables = () => admin<TableRow[]>`
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    coalesce((select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = c.oid), '{}') as policies,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'site_id') as "hasSite"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')`;

describe("the wall between organisations", () => {
  test("every table that is not on the global list is secured, also against its owner", async () => {
    const walled = (await tables()).filter(({ name }) => !GLOBAL_TABLES.includes(name));
    expect(walled.length).toBeGreaterThan(20);
    expect(walled.filter(({ secured, forced }) => !secured || !forced)).toEqual([]);
    expect(walled.filter(({ policies }) => !policies.includes("same_organisation"))).toEqual([]);
    expect(
      walled.filter(
        ({ name, hasSite, policies }) =>
          hasSite && name !== "membership_sites" && !policies.includes("visible_site"),
      ),
    ).toEqual([]);
  });

  test("the tenant leads every primary and foreign key", async () => {
    const keys = await admin<{ table: string; name: string; first: string }[]>`
      select t.relname as table, c.conname as name, a.attname as first
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
        join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
        left join pg_class f on f.oid = c.confrelid
      where n.nspname = 'public' and c.contype in ('p', 'f') and coalesce(f.relname, '') <> 'users'
        and t.relname <> all (${[...GLOBAL_TABLES, "organisations"]})`;
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(({ first }) => first !== "organisation_id")).toEqual([]);
  });

  test("without a chosen organisation the app sees no row of any tenant", async () => {
    const walled = (await tables()).filter(({ name }) => !GLOBAL_TABLES.includes(name));
    for (const { name } of walled) {
      const rows = await driver()`select 1 from ${driver()(name)} limit 1`;
      expect(rows.length, name).toBe(0);
    }
  });

  test("inside one organisation the others do not exist, and nothing can be written into them", async () => {
    await driver().begin(async (tx) => {
      await tx`select set_config('app.organisation_id', ${ours.organisationId}, true), set_config('app.site_scope', 'all', true)`;
      const programmes = await tx`select organisation_id from programmes`;
      expect(programmes.map((row) => row.organisation_id)).toEqual([ours.organisationId]);
      expect(
        await tx`update sites set name = 'x' where id = ${theirs.siteIds[0] ?? ""} returning 1`,
      ).toHaveLength(0);
    });
    const smuggle = driver().begin(async (tx) => {
      await tx`select set_config('app.organisation_id', ${ours.organisationId}, true), set_config('app.site_scope', 'all', true)`;
      await tx`insert into audit_events (organisation_id, id, user_id, command, detail)
        values (${theirs.organisationId}, ${randomUUID()}, ${ours.userId}, 'x', '{}')`;
    });
    await expect(smuggle).rejects.toThrow(/row-level security/);
  });

  test("a member of one site does not see the other, not even in totals", async () => {
    const member = await mintMember(ours, { role: "site-lead", siteIds: ours.siteIds.slice(0, 1) });
    const { sites } = await member.api.programme.programme({ programmeId: ours.programmeId });
    expect(sites.map(({ id }) => id)).toEqual(ours.siteIds.slice(0, 1));
    const whole = await ours.api.programme.programme({ programmeId: ours.programmeId });
    expect(whole.sites).toHaveLength(2);
  });

  test("the app role owns nothing and cannot pass the wall", async () => {
    const [role] = await driver()`
      select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  test("the owner's data migrations work behind the maintenance switch alone", async () => {
    const [{ owner }] = (await admin`select current_user as owner`) as unknown as [{ owner: string }];
    const policies = await admin`select roles from pg_policies where policyname = 'maintenance'`;
    expect(policies.length).toBeGreaterThan(20);
    expect(policies.every(({ roles }) => String(roles).includes(owner))).toBe(true);
  });
});
