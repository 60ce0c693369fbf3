import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Role } from "@/domain/access/role";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { UserId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { insertAuditEvent } from "@/data/access/audit-events";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { saveTargetOverride } from "@/data/programme/targets";
import { insertProgramme } from "@/data/programme/programmes";
import * as schema from "@/data/schema";
import { memberships, membershipSites, organisations, users } from "@/data/schema";
import { demoProgramme as demo } from "@/data/seed/demo-programme";
import { insertDemoAssurance } from "@/data/seed/insert-demo-assurance";
import { insertDemoAssessments } from "@/data/seed/insert-demo-assessments";
import { insertDemoCatalogue } from "@/data/seed/insert-demo-catalogue";
import { insertDemoFootprint } from "@/data/seed/insert-demo-footprint";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { insertDemoGroups } from "@/data/seed/insert-demo-groups";
import { insertDemoFrameworks } from "@/data/seed/insert-demo-frameworks";
import { idOfSite, insertDemoObjectives } from "@/data/seed/insert-demo-objectives";
import { insertDemoRoadmap } from "@/data/seed/insert-demo-roadmap";
import { insertDemoSecurityLevels } from "@/data/seed/insert-demo-security-levels";
import { insertDemoStewardship } from "@/data/seed/insert-demo-stewardship";
import { insertDemoStart } from "@/data/seed/insert-demo-start";

export type SignIn = { readonly email: string; readonly password: string; readonly role: Role };

type Member = (typeof demo.members)[number] & { readonly userId: UserId };

/** Any constant will do, as long as every process takes the same. */
const ADVISORY_LOCK = 7_264_913;

const insertPeople = async (tx: Tx): Promise<Member[]> => {
  const passwordHash = await hash(demo.password);
  const people = demo.members.map((member) => ({ ...member, userId: newId<"user">() }));
  await tx
    .insert(users)
    .values(people.map(({ userId, email, name }) => ({ id: userId, email, name, passwordHash })));
  return people;
};

/** The scope of an organisation that this transaction makes: there is nobody yet who could let anybody in. */
const foundOrganisation = async (tx: Tx, people: readonly Member[]): Promise<OrganisationScope> => {
  const organisationId = newId<"organisation">();
  const owner = people.find(({ role }) => role === "owner");
  invariant(owner, "the demo has an owner");
  await tx.execute(sql`
    select set_config('app.organisation_id', ${organisationId}, true), set_config('app.site_scope', 'all', true)`);
  await tx.insert(organisations).values({ id: organisationId, name: demo.organisation });
  await tx.insert(memberships).values(
    people.map(({ userId, role, discipline, sites }) => ({
      organisationId,
      userId,
      role,
      discipline,
      siteScope: sites ? ("list" as const) : ("all" as const),
    })),
  );
  const { userId, role, discipline } = owner;
  return { organisationId, userId, role, discipline, siteIds: null } as unknown as OrganisationScope;
};

const limitSites = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  people: readonly Member[],
  siteIds: SiteIds,
): Promise<void> => {
  const rows = people.flatMap(({ userId, sites = [] }) =>
    sites.map((code) => ({ organisationId, userId, siteId: idOfSite(siteIds, code) })),
  );
  await tx.insert(membershipSites).values(rows);
};

const insertDemo = async (tx: Tx): Promise<void> => {
  const people = await insertPeople(tx);
  const organisation = await foundOrganisation(tx, people);
  const programmeId = await insertProgramme(tx, organisation, demo.programme);
  const scope: AuthorisedProgramme = { ...organisation, programmeId };
  const siteIds = await insertDemoFootprint(tx, scope, demo);
  await limitSites(tx, scope, people, siteIds);
  for (const override of demo.targetOverrides) await saveTargetOverride(tx, scope, override);
  const answeringIds = people.filter(({ role }) => role === "contributor").map(({ userId }) => userId);
  await insertDemoAssessments(tx, scope, demo, { siteIds, answeringIds });
  await insertDemoFrameworks(tx, scope, siteIds, answeringIds);
  await insertDemoCatalogue(tx, scope, siteIds);
  await insertDemoAssurance(tx, scope, siteIds);
  const byEmail = new Map(people.map(({ email, userId }) => [email, userId]));
  await insertDemoGroups(tx, scope, siteIds, byEmail);
  await insertDemoStewardship(tx, scope, siteIds, byEmail);
  await insertDemoObjectives(tx, scope, demo, siteIds);
  await insertDemoRoadmap(tx, scope, demo, siteIds);
  await insertDemoSecurityLevels(tx, scope, siteIds);
  await insertDemoStart(tx, scope, demo.programme.startMonth);
  await insertAuditEvent(tx, scope, { command: "seed.demo", detail: { version: demo.version } });
};

const isEmpty = async (tx: Tx): Promise<boolean> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
  return (await tx.$count(users)) === 0;
};

/**
 * Fills an empty database with the demo programme, all or nothing.
 * @param databaseUrl connection of the app's role.
 * @returns how to sign in; null, and nothing changed, where anybody has an account already.
 */
export const seedDemoProgramme = async (databaseUrl: string): Promise<{ signIns: SignIn[] } | null> => {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    return await drizzle({ client, schema, casing: "snake_case" }).transaction(async (tx) => {
      if (!(await isEmpty(tx))) return null;
      await insertDemo(tx);
      const { password } = demo;
      return { signIns: demo.members.map(({ email, role }) => ({ email, password, role })) };
    });
  } finally {
    await client.end({ timeout: 3 });
  }
};
