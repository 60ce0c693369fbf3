import { hash } from "@node-rs/argon2";
import postgres from "postgres";
import type { Programme } from "@/domain/programme/programme";
import type { OrganisationId, ProgrammeId, UserId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { copyInto } from "@/data/footprint/copy-through";
import { copyLine } from "@/data/footprint/copy-text";
import { newId } from "@/data/new-id";
import { demoProgramme } from "@/data/seed/demo-programme";
import { largeAssessments } from "@/data/seed/large-assessments";
import { largeFootprint, largeSites } from "@/data/seed/large-footprint";
import { largeObjectives } from "@/data/seed/large-objectives";
import { largeRoadmap } from "@/data/seed/large-roadmap";
import { LARGE_SIZES, tableRows } from "@/data/seed/large-rows";
import type { Large, LargeSizes, TableRows } from "@/data/seed/large-rows";

const EMAIL = "lead@large.example";

export type LargeProgramme = {
  readonly organisationId: OrganisationId;
  readonly programmeId: ProgrammeId;
  readonly userId: UserId;
  readonly email: string;
  readonly password: string;
};

const programmeOf = ({ programmeId: id }: Large): Programme => ({
  id,
  name: "OT security programme",
  profileId: "eu-essential-nis2",
  startMonth: "2026-04" as Month,
  horizonMonths: 36,
  currency: "EUR",
});

const peopleRows = (large: Large, passwordHash: string): TableRows[] => {
  const { organisationId, userId } = large;
  const { id, ...programme } = programmeOf(large);
  return [
    tableRows("users", [{ id: userId, email: EMAIL, name: "Lea Large", password_hash: passwordHash }]),
    tableRows("organisations", [{ id: organisationId, name: "Sixty Plants" }]),
    tableRows("memberships", [
      { organisation_id: organisationId, user_id: userId, role: "owner", discipline: "management" },
    ]),
    tableRows("programmes", [
      {
        organisation_id: organisationId,
        id,
        name: programme.name,
        profile_id: programme.profileId,
        start_month: programme.startMonth,
        horizon_months: programme.horizonMonths,
        currency: programme.currency,
      },
    ]),
  ];
};

/** COPY is refused behind a wall that holds for the owner too; nobody sees the table while the wall is down. */
const load = async (sql: postgres.TransactionSql, tables: readonly TableRows[]): Promise<void> => {
  const walled = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relforcerowsecurity and relnamespace = 'public'::regnamespace
      and relname in ${sql(tables.map(({ target }) => target))}`;
  for (const { name } of walled) await sql`alter table ${sql(name)} no force row level security`;
  for (const { target, columns, rows } of tables.filter((table) => table.columns.length > 0))
    await copyInto(sql, { target, columns }, async (write) => {
      for (const row of rows) await write(copyLine(row));
    });
  for (const { name } of walled) await sql`alter table ${sql(name)} force row level security`;
};

/**
 * Adds an organisation as large as Rungway is measured with, in one transaction.
 * @param adminUrl connection of the owner of the tables.
 * @returns how to sign in; null, and nothing changed, where it is there already.
 */
export const seedLargeProgramme = async (
  adminUrl: string,
  sizes: LargeSizes = LARGE_SIZES,
): Promise<LargeProgramme | null> => {
  const client = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  const { password } = demoProgramme;
  const large: Large = {
    organisationId: newId<"organisation">(),
    programmeId: newId<"programme">(),
    userId: newId<"user">(),
    sizes,
    sites: largeSites(sizes.sites),
  };
  try {
    return await client.begin(async (sql) => {
      const [known] = await sql`select 1 from users where email = ${EMAIL}`;
      if (known) return null;
      await load(sql, [
        ...peopleRows(large, await hash(password)),
        ...largeFootprint(large),
        ...largeAssessments(large),
        ...largeObjectives(large),
        ...largeRoadmap(large, programmeOf(large)),
      ]);
      await sql`analyze`;
      const { organisationId, programmeId, userId } = large;
      return { organisationId, programmeId, userId, email: EMAIL, password };
    });
  } finally {
    await client.end({ timeout: 3 });
  }
};
