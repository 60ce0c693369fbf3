import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { appRouter, createCaller } from "@/api/root";
import { mintMember, mintProgramme, siteFields } from "@/test/factories";
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
let foreign: Record<
  | "site"
  | "zone"
  | "asset"
  | "import"
  | "assessment"
  | "practices"
  | "objective"
  | "initiative"
  | "package"
  | "approval"
  | "proof"
  | "control"
  | "siteGroup"
  | "comment"
  | "planningRun"
  | "user",
  string
>;

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

const answer = { value: "yes", rationale: "", evidenceUrl: null, confidence: "stated" };
const proof = {
  kind: "test",
  title: "x",
  note: "x",
  url: null,
  takenOn: "2026-01-01",
  isObserved: true,
  siteId: null,
};
const registered = {
  name: "Guard",
  effect: "prevent",
  reason: "legacy",
  owner: "x",
  credit: 0.5,
  compensates: [{ criterionId: "SEG-2.1.a", siteId: null }],
  testedOn: null,
  testDueOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  expiresOn: "2099-01-01",
  nextOutageOn: null,
  templateId: null,
  description: "",
  procedure: "",
  yearlyCost: null,
  reviewMonths: null,
};
const zone = { name: "x", purdueLevel: "1", addressRanges: [] };
const seven = [1, 1, 1, 1, 1, 1, 1];
const securityLevels = { target: seven, capability: seven, achieved: seven, rationale: "" };
const control = {
  name: "x",
  effect: "prevent",
  reason: "legacy",
  owner: "x",
  credit: 0.5,
  testedOn: null,
  testDueOn: "2027-01-01",
  expiresOn: "2027-06-01",
};

/** A whole input per procedure that takes an id of something, with the other organisation's id in it. */
const foreignInputs = (): Record<string, object> => ({
  "programme.changeObligation": {
    obligationId: randomUUID(),
    name: "x",
    dueOn: "2027-01-01",
    source: "x",
    seen: {},
  },
  "programme.meetObligation": { obligationId: randomUUID(), metOn: null, seen: {} },
  "programme.removeObligation": { obligationId: randomUUID() },
  "organisation.changeMember": {
    userId: foreign.user,
    role: "auditor",
    discipline: "IT",
    siteIds: null,
    seen: {},
  },
  "organisation.removeMember": { userId: foreign.user },
  "footprint.changeSite": { siteId: foreign.site, ...siteFields(), seen: {} },
  "footprint.removeSite": { siteId: foreign.site },
  "footprint.addZone": { siteId: foreign.site, ...zone },
  "footprint.changeZone": { zoneId: foreign.zone, ...zone, seen: {} },
  "footprint.removeZone": { zoneId: foreign.zone },
  "footprint.zoneSecurityLevels": { zoneId: foreign.zone },
  "footprint.enterSecurityLevels": { zoneId: foreign.zone, ...securityLevels, expectedVersion: null },
  "footprint.recordZoneCompensation": {
    zoneId: foreign.zone,
    countermeasureId: randomUUID(),
    requirement: "FR1",
    liftsTo: 2,
  },
  "footprint.removeZoneCompensation": {
    zoneId: foreign.zone,
    countermeasureId: randomUUID(),
    requirement: "FR1",
  },
  "footprint.registerZoneControl": { zoneId: foreign.zone, ...control, requirement: "FR1", liftsTo: 2 },
  "footprint.moveAssets": { assetIds: [foreign.asset], zoneId: null },
  "footprint.oneImport": { importId: foreign.import },
  "footprint.importProblems": { importId: foreign.import },
  "footprint.importRows": { importId: foreign.import, action: "add" },
  "footprint.checkImport": { importId: foreign.import, mapping: [], timeZone: "UTC", dateOrder: "day-first" },
  "footprint.cancelImport": { importId: foreign.import },
  "footprint.commitImport": { importId: foreign.import },
  "countermeasure.stewardship": { siteId: foreign.site, capabilityId: "SEG-2" },
  "countermeasure.recordStewardship": {
    siteId: foreign.site,
    capabilityId: "SEG-2",
    ownedBy: null,
    procedure: "x",
    yearlyCost: null,
    exceptionPath: "",
    reviewDueOn: null,
    seen: {},
  },
  "footprint.renameSiteGroup": { siteGroupId: foreign.siteGroup, name: "Ours", seen: {} },
  "footprint.removeSiteGroup": { siteGroupId: foreign.siteGroup },
  "footprint.groupSites": { siteIds: [foreign.site], siteGroupId: null },
  "assessment.freezeAssessment": { assessmentId: foreign.assessment },
  "assessment.comparison": { beforeId: foreign.assessment, afterId: foreign.assessment },
  "assessment.questionNotes": { assessmentId: foreign.assessment },
  "assessment.questionTalk": { assessmentId: foreign.assessment, itemId: "SEG-2.1.a" },
  "assessment.addComment": { assessmentId: foreign.assessment, itemId: "SEG-2.1.a", text: "x" },
  "assessment.resolveComment": { commentId: foreign.comment, isResolved: true },
  "assessment.askMember": {
    assessmentId: foreign.assessment,
    itemId: "SEG-2.1.a",
    assigneeId: null,
    dueOn: null,
    isForReview: true,
    expectedVersion: null,
  },
  "exchange.programmeImport": { importId: foreign.import },
  "exchange.cancelProgrammeImport": { importId: foreign.import },
  "exchange.answersFile": { assessmentId: foreign.assessment, format: "json" },
  "exchange.takeAnswers": {
    assessmentId: foreign.assessment,
    answers: [{ id: "SEG-2.1.a", answer, version: null }],
  },
  "assessment.assessment": { assessmentId: foreign.assessment },
  "assessment.cell": { siteId: foreign.site, capabilityId: "SEG-2" },
  "assessment.startAssessment": { siteId: foreign.site, mode: "full" },
  "assessment.answerCriterion": {
    assessmentId: foreign.assessment,
    criterionId: "SEG-2.1.a",
    answer,
    expectedVersion: null,
  },
  "assessment.clearAnswer": {
    assessmentId: foreign.assessment,
    criterionId: "SEG-2.1.a",
    expectedVersion: 1,
  },
  "framework.frameworks": { siteId: foreign.site },
  "framework.framework": { siteId: foreign.site, catalogueId: "doe-c2m2-2.1" },
  "framework.frameworkItem": { siteId: foreign.site, catalogueId: "doe-c2m2-2.1", itemId: "ASSET-1a" },
  "framework.coverageFile": { siteId: foreign.site, catalogueId: "doe-c2m2-2.1", format: "csv" },
  "practice.assessment": { assessmentId: foreign.practices },
  "practice.answers": { assessmentId: foreign.practices },
  "practice.startAssessment": { siteId: foreign.site, catalogueId: "doe-c2m2-2.1" },
  "practice.answerPractice": {
    assessmentId: foreign.practices,
    itemId: "ASSET-1a",
    answer: { value: "FI", target: null, rationale: "" },
    expectedVersion: null,
  },
  "practice.setTargetMil": {
    assessmentId: foreign.practices,
    domainId: "ASSET",
    mil: 1,
    expectedVersion: 0,
  },
  "practice.chooseCsfTier": { assessmentId: foreign.practices, tier: 1, rationale: "x", expectedVersion: 0 },
  "practice.freezeAssessment": { assessmentId: foreign.practices },
  "assessment.cellProof": { siteId: foreign.site, capabilityId: "SEG-2" },
  "evidence.proofsOfAssessment": { assessmentId: foreign.assessment },
  "evidence.addProof": { ...proof, uses: [{ assessmentId: foreign.assessment, itemId: "SEG-2.1.a" }] },
  "evidence.attachProof": {
    proofId: foreign.proof,
    uses: [{ assessmentId: foreign.assessment, itemId: "SEG-2.1.a" }],
  },
  "evidence.detachProof": {
    proofId: foreign.proof,
    use: { assessmentId: foreign.assessment, itemId: "SEG-2.1.a" },
  },
  "evidence.removeProof": { proofId: foreign.proof },
  "countermeasure.registerControl": {
    ...registered,
    compensates: [{ criterionId: "SEG-2.1.a", siteId: foreign.site }],
  },
  "countermeasure.changeControl": { ...registered, controlId: foreign.control, expectedVersion: 1 },
  "countermeasure.recordControlTest": {
    controlId: foreign.control,
    expectedVersion: 1,
    testedOn: "2026-01-01",
    testDueOn: "2027-01-01",
  },
  "countermeasure.endException": { controlId: foreign.control, expectedVersion: 1 },
  "gap.gap": { siteId: foreign.site, capabilityId: "SEG-2", measuredAgainst: "final" },
  "gap.judgeGap": {
    siteId: foreign.site,
    capabilityId: "SEG-2",
    safetyClass: "S3",
    plausibleOutageHours: null,
    note: "x",
  },
  "gap.clearJudgement": { siteId: foreign.site, capabilityId: "SEG-2" },
  "gap.acceptGap": {
    siteId: foreign.site,
    capabilityId: "SEG-2",
    reason: "x",
    acceptedUntil: "2099-01-01",
  },
  "gap.reopenGap": {
    siteId: foreign.site,
    capabilityId: "SEG-2",
    seen: { reason: "x", acceptedUntil: "2099-01-01" },
  },
  "gap.linkGaps": {
    links: [{ siteId: null, capabilityId: "SEG-2", objectiveId: foreign.objective, strength: 9 }],
  },
  "roadmap.package": { packageId: foreign.package },
  "roadmap.planPreview": { runId: foreign.planningRun },
  "roadmap.cancelPlanning": { runId: foreign.planningRun },
  "roadmap.acceptPlan": { runId: foreign.planningRun },
  "roadmap.discardPlan": { runId: foreign.planningRun },
  "roadmap.chooseCut": { runId: foreign.planningRun, aim: "risk" },
  "roadmap.whyNotEarlier": { packageId: foreign.package },
  "roadmap.moveEffect": { packageId: foreign.package, startMonth: "2027-01" },
  "roadmap.changeFigures": { initiativeId: foreign.initiative, figures: {}, seen: {} },
  "roadmap.movePackage": { packageId: foreign.package, startMonth: "2027-01" },
  "roadmap.unpinPackage": { packageId: foreign.package },
  "roadmap.changePackage": {
    packageId: foreign.package,
    durationPeriods: 1,
    cost: 1,
    cutoverOutageHours: 0,
    earliestStart: null,
    deadline: null,
    isMandatory: false,
    seen: {},
  },
  "governance.approvalsOf": { workPackageId: foreign.package },
  "governance.proposeApproval": { workPackageId: foreign.package },
  "governance.signApproval": { approvalId: foreign.approval, contentHash: "0".repeat(64) },
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
    const known = [...Object.keys(foreignInputs()), ...FILTERS, ...WRITES_LISTS];
    expect(takesIds.map(([path]) => path).filter((path) => !known.includes(path))).toEqual([]);
  });

  test("nothing of theirs is found inside our programme", async () => {
    const tenant = { programmeId: ours.programmeId, organisationId: ours.organisationId };
    const present = new Set(procedures.map(([path]) => path));
    const answers: [string, string][] = [];
    for (const [path, input] of Object.entries(foreignInputs())) {
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
