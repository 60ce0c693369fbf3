import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import type { ProgrammeJson } from "@/test/canonical-programme";
import { mintProgramme, type Minted } from "@/test/factories";
import { bringFileIn, programmeFile } from "@/test/programme-files";
import { tableDigests } from "@/test/table-digests";

type Tables = ProgrammeJson["tables"];
type Row = Record<string, unknown>;

let own: Minted;
let admin: postgres.Sql;
let file: ProgrammeJson;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  own = await mintProgramme();
  file = JSON.parse((await programmeFile(own.userId, own.programmeId, "json")).toString("utf8"));
  file.tables.people = [{ id: PERSON, email: own.email }];
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
  await admin.end();
});

/** Whom the rows name, as the file calls them. */
const PERSON = randomUUID();
const by = { created_by: PERSON };
const assessment = (catalogueId: string, more: Row = {}): Row => ({
  id: randomUUID(),
  catalogue_id: catalogueId,
  name: "Autumn",
  model_version: "1",
  mode: "full",
  started_on: "2026-10-01",
  ...by,
  ...more,
});
const inAssessment = ({ id }: Row, more: Row): Row => ({ assessment_id: id, version: 1, ...more });
const answered = { answered_by: PERSON };

const ownCatalogue = (version: string, items: readonly string[]): Row => ({
  id: randomUUID(),
  key: "house-rules",
  version,
  name: "House rules",
  imported_by: PERSON,
  content: {
    id: "house-rules",
    name: "House rules",
    version,
    publisher: "Plant",
    licence: "Internal",
    sources: [],
    note: null,
    kinds: [{ id: "rule", name: "Rule", isAnswered: true }],
    items: items.map((id) => ({
      id,
      kind: "rule",
      title: id,
      parentId: null,
      text: null,
      grade: null,
      edition: null,
    })),
  },
});

const workPackages = (...codes: string[]): { initiatives: Row[]; work_packages: Row[] } => {
  const initiative = { id: randomUUID(), catalogue_id: "INI-01", name: "Inventory", domain_id: "VIS" };
  const work = {
    initiative_id: initiative.id,
    name: "Work",
    domain_id: "VIS",
    stage: "central",
    duration_periods: 1,
  };
  const figures = { roles: {}, cost: 0, cutover_outage_hours: 0, risk_reduction: 0, lifts: [] };
  return {
    initiatives: [initiative],
    work_packages: codes.map((code) => ({ id: randomUUID(), code, ...work, ...figures })),
  };
};

const bring = async (tables: Tables) =>
  bringFileIn(
    own.userId,
    own.organisationId,
    Buffer.from(JSON.stringify({ ...file, tables: { ...file.tables, ...tables } })),
  );

const c2m2 = assessment("doe-c2m2-2.1");
const csf = assessment("nist-csf-2.0");
const ours = assessment("house-rules");

describe("what a file names outside of itself, and nobody here knows, is told with its row; nothing comes in", () => {
  test.each<[string, () => Tables, object[]]>([
    [
      "a capability, a criterion and a kind of proof",
      () => ({
        target_overrides: [{ capability_id: "VIS-99", milestone_month: 12, maturity_level: 2, reason: "" }],
        assessments: [assessment("rungway-maturity", { id: ours.id })],
        answers: [inAssessment(ours, { criterion_id: "VIS-1.9.z", value: "yes", ...answered })],
        proofs: [
          {
            id: randomUUID(),
            kind: "rumour",
            title: "Said",
            taken_on: "2026-10-01",
            is_observed: false,
            ...by,
          },
        ],
      }),
      [
        {
          table: "answers",
          row: 1,
          column: "criterion_id",
          reason: expect.stringMatching(/“VIS-1\.9\.z”: is no criterion of this version/),
        },
        { table: "proofs", row: 1, column: "kind" },
        { table: "target_overrides", row: 1, column: "capability_id" },
      ],
    ],
    [
      "a practice, with how many rows name it",
      () => ({
        assessments: [c2m2, csf],
        practice_answers: [
          inAssessment(c2m2, { item_id: "ASSET-1a", value: "FI", ...answered }),
          inAssessment(c2m2, { item_id: "ASSET-99z", value: "FI", ...answered }),
          inAssessment(csf, { item_id: "ASSET-1a", value: "achieved", ...answered }),
        ],
        comments: ["one", "two"].map((text) => ({
          id: randomUUID(),
          assessment_id: csf.id,
          item_id: "PR.ZZ-01",
          text,
          written_by: PERSON,
        })),
      }),
      [
        { table: "comments", row: 1, column: "item_id", reason: expect.stringMatching(/\(2 rows say so\)$/) },
        {
          table: "practice_answers",
          row: 2,
          column: "item_id",
          reason: expect.stringMatching(
            /^“ASSET-99z” is no item of the catalogue doe-c2m2-2\.1\. Bring the file in where/,
          ),
        },
        {
          table: "practice_answers",
          row: 3,
          column: "item_id",
          reason: expect.stringMatching(/“ASSET-1a” is no item of the catalogue nist-csf-2\.0/),
        },
      ],
    ],
    [
      "a word that is not in the scale of the framework",
      () => ({
        assessments: [c2m2],
        practice_answers: [inAssessment(c2m2, { item_id: "ASSET-1a", value: "achieved", ...answered })],
      }),
      [
        {
          table: "practice_answers",
          row: 1,
          column: "value, target",
          reason: "“achieved” is no answer to doe-c2m2-2.1",
        },
      ],
    ],
    [
      "a catalogue that is nowhere, and a version of one's own that is not there",
      () => ({
        catalogues: [ownCatalogue("1", ["A"])],
        assessments: [ours, assessment("house-rules", { model_version: "7" }), assessment("iso-9999")],
        obligations: [
          { id: randomUUID(), name: "Duty", catalogue_id: "nerc-gone", due_on: "2027-01-01", source: "" },
        ],
        crosswalk_edges: [
          {
            id: randomUUID(),
            from_catalogue: "house-rules",
            from_item: "B",
            to_catalogue: "nist-csf-2.0",
            to_item: "PR.AA-01",
            strength: "equal",
            provenance: "us",
            ...by,
          },
        ],
      }),
      [
        {
          table: "assessments",
          row: 2,
          reason: expect.stringMatching(
            /version “7” of the catalogue “house-rules”, .* Import that catalogue first/,
          ),
        },
        { table: "assessments", row: 3, reason: expect.stringMatching(/the catalogue “iso-9999”/) },
        { table: "obligations", row: 1, column: "catalogue_id" },
        { table: "crosswalk_edges", row: 1, column: "from_item" },
      ],
    ],
    [
      "a circle of parents within an own catalogue",
      () => {
        const circular = ownCatalogue("1", ["A", "B"]);
        const items = (circular.content as { items: Row[] }).items;
        for (const [index, item] of items.entries()) item.parentId = items[1 - index]?.id;
        return { catalogues: [circular] };
      },
      [
        {
          table: "catalogues",
          row: 1,
          column: "content",
          reason: expect.stringMatching(/lies below itself: A › B › A/),
        },
      ],
    ],
    [
      "work packages that wait for each other",
      () => {
        const { initiatives, work_packages } = workPackages("P-1", "P-2");
        const [one, two] = work_packages.map(({ id }) => id);
        return {
          initiatives,
          work_packages,
          work_package_prerequisites: [
            { package_id: one, required_id: two },
            { package_id: two, required_id: one },
          ],
        };
      },
      [
        {
          table: "work_package_prerequisites",
          row: null,
          reason: expect.stringMatching(/P-1 waits for P-2 waits for P-1/),
        },
      ],
    ],
  ])("%s", async (_, tables, problems) => {
    const before = await tableDigests(admin, own.organisationId);
    const found = await bring(tables());
    expect(found.problems.listed).toMatchObject(problems);
    expect(found).toMatchObject({ state: "failed", programmeId: null });
    expect(await tableDigests(admin, own.organisationId)).toEqual(before);
  });

  test("a name that no index can hold", async () => {
    const before = await tableDigests(admin, own.organisationId);
    const name = Array.from({ length: 400 }, () => randomUUID()).join("");
    const found = await bring({ sites: [{ ...file.tables.sites?.[0], name }] });
    expect(found.failure).toMatch(/sites is sorted by is longer than the 2,000 characters/);
    expect(await tableDigests(admin, own.organisationId)).toEqual(before);
  });
});

test("of an own catalogue the organisation keeps one version that holds", async () => {
  const elsewhere = await mintProgramme();
  const bringThere = (catalogue: Row) =>
    bringFileIn(
      elsewhere.userId,
      elsewhere.organisationId,
      Buffer.from(
        JSON.stringify({ ...file, tables: { ...file.tables, catalogues: [catalogue], assessments: [] } }),
      ),
    );
  const first = ownCatalogue("1", ["A"]);
  expect((await bringThere(first)).state).toBe("done");
  expect((await bringThere(first)).state).toBe("done");
  expect(
    (await bringThere({ ...first, content: ownCatalogue("1", ["B"]).content })).problems.listed,
  ).toMatchObject([
    {
      table: "catalogues",
      row: 1,
      reason: expect.stringMatching(/another catalogue “house-rules” of version 1/),
    },
  ]);
  expect((await bringThere(ownCatalogue("2", ["A"]))).problems.listed).toMatchObject([
    {
      table: "catalogues",
      row: 1,
      reason: expect.stringMatching(/has version 1 .* the file version 2; import the newer one/),
    },
  ]);
});
