import { randomUUID } from "node:crypto";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILE_FORMATS, type FileFormat } from "@/domain/exchange/file-format";
import type { OrganisationId, ProgrammeId } from "@/domain/shared/ids";
import { closeDatabase } from "@/data/client";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";
import { stopBoss } from "@/data/jobs/boss";
import { canonicalProgramme, type ProgrammeJson } from "@/test/canonical-programme";
import { mintUser } from "@/test/factories";
import { generatedProgramme, type GeneratedTables } from "@/test/generated-programme";
import { bringFileIn, programmeFile } from "@/test/programme-files";

/** Enough for every commit; `PROGRAMME_RUNS=200` for a night. */
const RUNS = Number(process.env.PROGRAMME_RUNS ?? 8);

let admin: postgres.Sql;
let owner: Awaited<ReturnType<typeof mintUser>>;
let colleague: typeof owner;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  owner = await mintUser();
  colleague = await mintUser("Jürgen “=1+1” O'Brien");
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
  await admin.end();
});

const foundOrganisation = async (...members: (typeof owner)[]): Promise<OrganisationId> => {
  const id = randomUUID() as OrganisationId;
  await admin`insert into organisations (id, name) values (${id}, 'Tarnholm')`;
  for (const { userId } of members)
    await admin`insert into memberships (organisation_id, user_id, role, discipline) values (${id}, ${userId}, 'owner', 'management')`;
  return id;
};

/** Puts the rows into the tables past all of our own code. */
const insertDirectly = async (tables: GeneratedTables): Promise<ProgrammeId> => {
  const organisationId = await foundOrganisation(owner, colleague);
  const programmeId = randomUUID() as ProgrammeId;
  for (const { name, columns, hasProgrammeId } of EXCHANGE_TABLES) {
    const bytes = columns.filter(({ type }) => type === "bytes");
    const hex = (value: unknown) => `\\x${Buffer.from(String(value), "base64").toString("hex")}`;
    const rows = (tables[name] ?? []).map((row) => ({
      ...row,
      ...Object.fromEntries(bytes.map((column) => [column.name, hex(row[column.name])])),
      organisation_id: organisationId,
      ...(hasProgrammeId && { programme_id: programmeId }),
      ...(name === "programmes" && { id: programmeId }),
    }));
    await admin.unsafe(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [
      rows as never,
    ]);
  }
  return programmeId;
};

const exported = (of: ProgrammeId, format: FileFormat) => programmeFile(owner.userId, of, format);
const asJson = async (of: ProgrammeId): Promise<ProgrammeJson> =>
  JSON.parse((await exported(of, "json")).toString("utf8"));

const bringInto = async (organisationId: OrganisationId, bytes: Uint8Array): Promise<ProgrammeId> => {
  const { programmeId, failure, problems } = await bringFileIn(owner.userId, organisationId, bytes);
  expect({ failure, problems }).toEqual({ failure: null, problems: { listed: [], count: 0 } });
  return programmeId as ProgrammeId;
};

/** The whole counterexample would fill pages; its seed brings it back. */
const holds = async (
  numRuns: number,
  arbitrary: fc.Arbitrary<GeneratedTables>,
  property: (given: GeneratedTables) => Promise<void>,
) => {
  const outcome = await fc.check(fc.asyncProperty(arbitrary, property), {
    numRuns,
    endOnFailure: true,
  });
  if (outcome.failed)
    throw new Error(`Fails with seed ${outcome.seed}, path ${outcome.counterexamplePath}.`, {
      cause: outcome.errorInstance,
    });
};

describe("a programme of any content, taken out and brought into another organisation", () => {
  const gone = { id: randomUUID(), email: null };
  const people = () => [...[owner, colleague].map(({ userId, email }) => ({ id: userId, email })), gone];

  test("is the same, as JSON, XLSX and CSV", { timeout: RUNS * 20_000 }, async () => {
    const met = new Set<string>();
    await holds(RUNS, generatedProgramme(people()), async (given) => {
      const programmeId = await insertDirectly(given);
      const before = canonicalProgramme(await asJson(programmeId));
      expect(before).toEqual(canonicalProgramme({ exportedAt: "", tables: given }));
      for (const format of FILE_FORMATS) {
        const elsewhere = await foundOrganisation(owner, colleague);
        const copy = await bringInto(elsewhere, await exported(programmeId, format));
        expect(canonicalProgramme(await asJson(copy)), format).toEqual(before);
      }
      for (const { name } of EXCHANGE_TABLES) if (given[name]?.length) met.add(name);
    });
    expect(EXCHANGE_TABLES.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([]);
  });

  test("names as a former member whom that organisation does not know; all else is the same", async () => {
    await holds(1, generatedProgramme(people()), async (given) => {
      const file = await asJson(await insertDirectly(given));
      const copy = await bringInto(await foundOrganisation(owner), Buffer.from(JSON.stringify(file)));
      const known = file.tables.people?.map((person) =>
        person.email === owner.email ? person : { ...person, name: null, email: null },
      );
      const expected = { ...file, tables: { ...file.tables, people: known ?? [] } };
      expect(canonicalProgramme(await asJson(copy))).toEqual(canonicalProgramme(expected));
    });
  });
});
