import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { appRouter, createCaller } from "@/api/root";
import { mintMember, mintProgramme } from "@/test/factories";
import { foreignInputs } from "@/test/foreign-inputs";
import type { ForeignIds } from "@/test/foreign-inputs";
import type { Minted } from "@/test/factories";

/** Procedures that name no organisation: they answer for the caller alone, or for everybody alike. */
const WITHOUT_TENANT = [
  "account.me",
  "account.signUp",
  "account.endAllSessions",
  "organisation.foundOrganisation",
  "organisation.acceptInvitation",
  "programme.capabilityNames",
  "programme.profiles",
  "assessment.questionnaire",
  "countermeasure.controlCatalogue",
];

type Procedure = { _def: { inputs: { shape?: Record<string, unknown> }[] } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const keysOf = ([, { _def }]: [string, Procedure]) =>
  _def.inputs.flatMap(({ shape }) => Object.keys(shape ?? {}));
const tenantKeyOf = (entry: [string, Procedure]) =>
  keysOf(entry).find((key) => key === "programmeId" || key === "organisationId");

type Call = (input: unknown) => Promise<unknown>;
const callOf = (api: ReturnType<typeof createCaller>, path: string): Call =>
  path.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], api) as Call;

let admin: postgres.Sql;
let ours: Minted;
let theirs: Minted;
let foreign: ForeignIds;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  [ours, theirs] = await Promise.all([mintProgramme(), mintProgramme()]);
  const { programmeId, organisationId } = theirs;
  const site = theirs.siteIds[0] ?? "";
  const { zoneId } = await theirs.api.footprint.addZone({
    programmeId,
    siteId: site as never,
    name: "Cell",
    purdueLevel: "1",
    addressRanges: [],
  });
  const { assessmentId } = await theirs.api.assessment.startAssessment({
    programmeId,
    siteId: site as never,
    mode: "full",
  });
  const practices = await theirs.api.practice.startAssessment({
    programmeId,
    siteId: site as never,
    catalogueId: "doe-c2m2-2.1",
  });
  const { siteGroupId } = await theirs.api.footprint.addSiteGroup({ programmeId, name: "North" });
  const { commentId } = await theirs.api.assessment.addComment({
    programmeId,
    assessmentId,
    itemId: "SEG-2.1.a",
    text: "theirs",
  });
  const member = await mintMember(theirs, { role: "contributor" });
  foreign = {
    site,
    zone: zoneId,
    assessment: assessmentId,
    siteGroup: siteGroupId,
    comment: commentId,
    practices: practices.assessmentId,
    user: member.userId,
    asset: randomUUID(),
    import: randomUUID(),
    objective: randomUUID(),
    initiative: randomUUID(),
    package: randomUUID(),
    approval: randomUUID(),
    proof: randomUUID(),
    control: randomUUID(),
    planningRun: randomUUID(),
  };
  const own = { organisation_id: organisationId, programme_id: programmeId };
  await admin`insert into assets ${admin({ ...own, id: foreign.asset, site_id: site, label: "PLC", ip_addresses: [], mac_addresses: [], protocols: [], external_source: "list", search_text: "plc" })}`;
  await admin`insert into imports ${admin({ ...own, id: foreign.import, file_name: "x.csv", byte_count: 1, state: "checked", time_zone: "UTC", date_order: "day-first", columns: ["Name"], mapping: admin.json([]), external_source: "list", notices: [], created_by: theirs.userId })}`;
  await admin`insert into objectives ${admin({ ...own, id: foreign.objective, name: "Theirs", owner: "x", measure: "x", target: "x", weight: 100 })}`;
  await admin`insert into initiatives ${admin({ ...own, id: foreign.initiative, catalogue_id: "INI-01", name: "x", domain_id: "GOV" })}`;
  await admin`insert into work_packages ${admin({ ...own, id: foreign.package, initiative_id: foreign.initiative, site_id: site, code: "P-01", name: "x", domain_id: "GOV", stage: "pilot", duration_periods: 1, roles: admin.json({}), cost: 1, cutover_outage_hours: 0, risk_reduction: 1, lifts: admin.json([]) })}`;
  await admin`insert into planning_runs ${admin({ ...own, id: foreign.planningRun, state: "done", aim: "risk", from_month: "2026-04", seconds: 10, seed: 1, starts: admin.json({}), started_by: theirs.userId })}`;
  await admin`insert into proofs ${admin({ ...own, id: foreign.proof, site_id: site, kind: "test", title: "Theirs", taken_on: "2026-01-01", is_observed: true, created_by: theirs.userId })}`;
  await admin`insert into countermeasures ${admin({ ...own, id: foreign.control, site_id: site, name: "Theirs", effect: "prevent", credit_percent: 50, reason: "legacy", version: 1, changed_by: theirs.userId })}`;
  await admin`insert into approvals ${admin({ ...own, id: foreign.approval, site_id: site, subject: "cut-over", subject_id: foreign.package, content: admin.json({}), content_hash: "0".repeat(64), required_disciplines: ["IT", "operations"], proposed_by: theirs.userId })}`;
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

/** Lists that an id narrows: another organisation's id finds nothing. */
const FILTERS = [
  "evidence.proofs",
  "countermeasure.log",
  "footprint.assets",
  "footprint.securityLevels",
  "footprint.securityLevelsFile",
  "gap.rankedGaps",
  "gap.gapsCsv",
];
/** Lists whose own rows carry ids: another organisation's rows are refused or become rows of the caller's own. */
const WRITES_LISTS = ["organisation.inviteMember", "objective.saveObjectives", "roadmap.grantOutages"];

const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    return `answered ${JSON.stringify(await call)}`;
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
};

describe("another organisation", () => {
  test("every procedure names its tenant or is on the short list of those that have none", () => {
    const without = procedures.filter((entry) => tenantKeyOf(entry) === undefined).map(([path]) => path);
    expect(without.filter((path) => !WITHOUT_TENANT.includes(path))).toEqual([]);
  });

  test("no procedure can be called with its programme or organisation", async () => {
    const answers = await Promise.all(
      procedures
        .filter((entry) => tenantKeyOf(entry) !== undefined)
        .map(async (entry) => {
          const input = {
            [tenantKeyOf(entry) ?? ""]:
              tenantKeyOf(entry) === "programmeId" ? theirs.programmeId : theirs.organisationId,
          };
          return [entry[0], await refusalOf(callOf(ours.api, entry[0])(input))];
        }),
    );
    expect(answers.length).toBeGreaterThan(40);
    expect(answers.filter(([, code]) => code !== "NOT_FOUND")).toEqual([]);
  });

  test("every procedure that takes the id of something is tried with one of theirs", () => {
    const takesIds = procedures.filter((entry) =>
      keysOf(entry).some(
        (key) =>
          /Ids?$/.test(key) &&
          ![
            "programmeId",
            "organisationId",
            "capabilityId",
            "profileId",
            "criterionId",
            "catalogueIds",
            "frameworkIds",
            "catalogueId",
            "itemId",
            "domainId",
          ].includes(key),
      ),
    );
    const known = [...Object.keys(foreignInputs(foreign)), ...FILTERS, ...WRITES_LISTS];
    expect(takesIds.map(([path]) => path).filter((path) => !known.includes(path))).toEqual([]);
  });

  test("nothing of theirs is found inside our programme", async () => {
    const tenant = { programmeId: ours.programmeId, organisationId: ours.organisationId };
    const present = new Set(procedures.map(([path]) => path));
    const answers: [string, string][] = [];
    for (const [path, input] of Object.entries(foreignInputs(foreign))) {
      if (!present.has(path)) continue;
      answers.push([path, await refusalOf(callOf(ours.api, path)({ ...tenant, ...input }))]);
    }
    expect(answers.filter(([, code]) => code !== "NOT_FOUND")).toEqual([]);
    expect(answers.length).toBeGreaterThan(25);
  });

  test("a list narrowed by one of their ids is empty", async () => {
    const { programmeId } = ours;
    const assets = await ours.api.footprint.assets({ programmeId, siteId: foreign.site as never });
    expect(assets.rows).toEqual([]);
    const proofs = await ours.api.evidence.proofs({ programmeId, siteId: foreign.site as never });
    expect(proofs.rows).toEqual([]);
    expect(await ours.api.countermeasure.log({ programmeId, controlId: foreign.control as never })).toEqual(
      [],
    );
    const refused = await refusalOf(
      ours.api.gap.rankedGaps({ programmeId, measuredAgainst: "final", siteId: foreign.site as never }),
    );
    expect(refused === "NOT_FOUND" || refused.includes('"rows":[]') || refused.includes('"gaps":[]')).toBe(
      true,
    );
  });

  test("their rows stayed as they were", async () => {
    const [row] = await admin`
      select (select count(*)::int from zones where organisation_id = ${theirs.organisationId}) as zones,
        (select count(*)::int from answers where organisation_id = ${theirs.organisationId}) as answers,
        (select name from objectives where id = ${foreign.objective}) as objective,
        (select start_month from work_packages where id = ${foreign.package}) as month`;
    expect(row).toEqual({ zones: 1, answers: 0, objective: "Theirs", month: null });
  });
});
