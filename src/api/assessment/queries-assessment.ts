import { z } from "zod";
import { can } from "@/domain/access/permission";
import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import { askedCriteria, fullModeDepth } from "@/domain/assessment/asked-criteria";
import { overGroupAnswers, placeOf } from "@/domain/assessment/placed-assessment";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { answersOf } from "@/data/assessment/answers";
import { assessmentsOf, type ListedAssessment } from "@/data/assessment/assessment-list";
import {
  assessmentOf,
  newestAssessment,
  ORGANISATION,
  type AssessmentPlace,
} from "@/data/assessment/assessments";
import { maturityModel, maturityModelIndex } from "@/data/content/maturity-model";
import { siteGroupOf, siteGroupsOf } from "@/data/footprint/site-groups";
import { siteOf, sitesOf } from "@/data/footprint/sites";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { memberProcedure, programmeQuery } from "@/api/trpc";

const NO_ANSWERS: AnswersById = new Map();

type Inherited = { readonly ofGroup: AnswersById; readonly ofOrganisation: AnswersById };

/** Answered of asked, for an open assessment; what a frozen one would ask today says nothing about it. */
const progressOf = (
  { siteId, siteGroupId, mode, frozenAt, answers, counts }: ListedAssessment,
  { ofGroup, ofOrganisation }: Inherited,
  targets: LevelByCapability,
) => {
  if (frozenAt !== null) return { ...counts, asked: null };
  const here = overGroupAnswers(answers, ofGroup);
  const asked = askedCriteria(
    maturityModelIndex,
    mode,
    siteId === null && siteGroupId === null ? "organisation" : "site",
    fullModeDepth(maturityModelIndex, targets, answers),
    answersAtSite(here, ofOrganisation),
    today(),
  );
  return {
    asked: asked.length,
    answered: asked.filter(({ id }) => here.has(id)).length,
    unknown: asked.filter(({ id }) => here.get(id)?.value === "unknown").length,
  };
};

/** What the organisation answers once, then every group, then every visible site, each with its assessments, newest first. */
export const assessments = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const [sites, groups, all, { current }] = await Promise.all([
    sitesOf(tx, scope),
    siteGroupsOf(tx, scope),
    assessmentsOf(tx, scope),
    programmeMilestones(tx, scope, today()),
  ]);
  const groupOf = new Map(sites.map(({ id, siteGroupId }) => [id, siteGroupId]));
  const newest = new Map(
    all.toReversed().map((each) => [`${placeOf(each)} ${each.mode}`, each.answers] as const),
  );
  const listed = all.map((assessment) => {
    const { counts: _counts, answers: _answers, ...row } = assessment;
    const siteGroupId = row.siteId && groupOf.get(row.siteId);
    const answersOf = (place: string) => newest.get(`${place} ${row.mode}`) ?? NO_ANSWERS;
    const inherited = {
      ofGroup: siteGroupId ? answersOf(siteGroupId) : NO_ANSWERS,
      ofOrganisation: answersOf(placeOf(ORGANISATION)),
    };
    return { ...row, ...progressOf(assessment, inherited, current.targets) };
  });
  const at = (place: AssessmentPlace) => listed.filter((each) => placeOf(each) === placeOf(place));
  return {
    organisation: at(ORGANISATION),
    groups: groups.map(({ id, name }) => ({
      id,
      name,
      siteCount: sites.filter(({ siteGroupId }) => siteGroupId === id).length,
      assessments: at({ siteId: null, siteGroupId: id }),
    })),
    sites: sites.map(({ id, name, isCritical, siteGroupId }) => ({
      id,
      name,
      isCritical,
      siteGroupId,
      assessments: at({ siteId: id, siteGroupId: null }),
    })),
    userId: scope.userId,
    mayStart: can(scope.role, "assessment:write"),
  };
});

/** One assessment with its answers and what it inherits. Which criteria it asks follows from these and the questionnaire. */
export const assessment = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const found = await assessmentOf(tx, scope, assessmentId);
    if (!found)
      throw new Refusal("not-found", "This assessment does not exist, or its site is not one of yours.");
    const { siteId, siteGroupId, mode } = found;
    const isOnce = siteId === null && siteGroupId === null;
    const site = siteId && (await siteOf(tx, scope, siteId));
    const groupId = siteGroupId ?? (site ? site.siteGroupId : null);
    const [group, once, ofGroup, newest, answers, { current }] = await Promise.all([
      groupId && siteGroupOf(tx, scope, groupId),
      isOnce ? null : newestAssessment(tx, scope, ORGANISATION, mode),
      siteId && groupId && newestAssessment(tx, scope, { siteId: null, siteGroupId: groupId }, mode),
      newestAssessment(tx, scope, found, mode),
      answersOf(tx, scope, assessmentId),
      programmeMilestones(tx, scope, today()),
    ]);
    const isNewest = newest === null || newest.id === assessmentId;
    return {
      ...found,
      /** Of the site or, for an assessment of a group, of the group; null for the organisation's own. */
      siteName: site ? site.name : siteGroupId && group ? `Group ${group.name}` : null,
      siteGroupName: group ? group.name : null,
      replacedById: isNewest ? null : newest.id,
      answers,
      siteGroupAnswers: ofGroup ? await answersOf(tx, scope, ofGroup.id) : [],
      siteGroupAssessmentId: ofGroup ? ofGroup.id : null,
      organisationAnswers: once ? await answersOf(tx, scope, once.id) : [],
      organisationAssessmentId: once ? once.id : null,
      targets: current.targets,
      targetsDue: current.lastMonth,
      today: today(),
      userId: scope.userId,
      mayAnswer: can(scope.role, "assessment:answer"),
      mayFreeze: can(scope.role, "assessment:write"),
    };
  });

/** The maturity model without its sector profiles: everything that the answering screen asks and computes with. */
export const questionnaire = memberProcedure.query(() => ({ ...maturityModel, profiles: [] }));
