import { randomUUID } from "node:crypto";
import { siteFields } from "@/test/factories";

/** Ids of what another organisation has, by kind. */
export type ForeignIds = Record<
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
export const foreignInputs = (foreign: ForeignIds): Record<string, object> => ({
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
