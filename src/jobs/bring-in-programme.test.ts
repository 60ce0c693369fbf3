import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILE_FORMATS, type FileFormat } from "@/domain/exchange/file-format";
import type { OrganisationId, ProgrammeId, UserId } from "@/domain/shared/ids";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { seedDemoProgramme } from "@/data/seed/demo";
import { createCaller } from "@/api/root";
import { canonicalProgramme, type ProgrammeJson } from "@/test/canonical-programme";
import { createOwnDatabase, type OwnDatabase } from "@/test/own-database";
import { bringFileIn, programmeFile } from "@/test/programme-files";

let own: OwnDatabase;
let admin: postgres.Sql;
let user: { userId: UserId; sessionEpoch: number };
let organisationId: OrganisationId;
let programmeId: ProgrammeId;

beforeAll(async () => {
  own = await createOwnDatabase();
  process.env.DATABASE_URL = own.appUrl;
  await seedDemoProgramme(own.appUrl);
  admin = postgres(own.adminUrl, { max: 1 });
  await admin`select set_config('app.maintenance', 'on', false)`;
  const [row] = await admin`
    select m.user_id, m.organisation_id, p.id from memberships m join programmes p using (organisation_id) where m.role = 'owner'`;
  user = { userId: row?.user_id, sessionEpoch: 0 };
  organisationId = row?.organisation_id;
  programmeId = row?.id;
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
  await admin.end();
  await own.drop();
});

const api = () => createCaller({ user, address: "" });

const exported = (format: FileFormat, of: ProgrammeId = programmeId) =>
  programmeFile(user.userId, of, format);
const asJson = async (of: ProgrammeId): Promise<ProgrammeJson> =>
  JSON.parse((await exported("json", of)).toString("utf8"));

const bringIn = (bytes: Uint8Array, programmeName: string | null = null) =>
  bringFileIn(user.userId, organisationId, bytes, programmeName);

const tableCounts = async () => {
  const names =
    await admin`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  const counts: Record<string, number> = {};
  for (const { relname } of names) {
    const [row] = await admin`select count(*)::int as n from ${admin(relname)}`;
    counts[relname] = row?.n;
  }
  return counts;
};

describe("a programme taken out and brought in again is the same", () => {
  test.each(FILE_FORMATS)("the demo, as %s", async (format) => {
    const { state, programmeId: copy, failure, problems } = await bringIn(await exported(format));
    expect({ state, failure, problems }).toEqual({
      state: "done",
      failure: null,
      problems: { listed: [], count: 0 },
    });
    expect(copy).not.toBe(programmeId);
    const [before, after] = [await asJson(programmeId), await asJson(copy as ProgrammeId)];
    expect(canonicalProgramme(after)).toEqual(canonicalProgramme(before));
    const ids = new Set(Object.values(before.tables).flatMap((rows) => rows.map(({ id }) => id)));
    const kept = Object.entries(after.tables).filter(
      ([name, rows]) =>
        name !== "people" && name !== "catalogues" && rows.some(({ id }) => id && ids.has(id)),
    );
    expect(kept).toEqual([]);
  });

  test("under another name, with the same heat map", async () => {
    const { programmeId: copy } = await bringIn(await exported("json"), "Second plant");
    const { name } = await api().programme.programme({ programmeId: copy as ProgrammeId });
    expect(name).toBe("Second plant");
    const headlineOf = async (of: ProgrammeId) =>
      (await api().assessment.heatMap({ programmeId: of })).answers;
    expect(await headlineOf(copy as ProgrammeId)).toEqual(await headlineOf(programmeId));
  });
});

test("nothing of the file stays behind, and each way out and in leaves one line", async () => {
  const before = await tableCounts();
  await bringIn(await exported("json"));
  const after = await tableCounts();
  expect(after.programme_import_parts).toBe(0);
  expect(after.audit_events).toBe((before.audit_events ?? 0) + 3);
  expect(after.programmes).toBe((before.programmes ?? 0) + 1);
});
