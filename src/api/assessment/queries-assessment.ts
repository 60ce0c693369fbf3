import { z } from "zod";
import { can } from "@/domain/access/permission";
import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import { askedCriteria, fullModeDepth } from "@/domain/assessment/asked-criteria";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { answersOf } from "@/data/assessment/answers";
import { assessmentsOf, type ListedAssessment } from "@/data/assessment/assessment-list";
import { assessmentOf, openAssessment } from "@/data/assessment/assessments";
import { maturityModel, maturityModelIndex } from "@/data/content/maturity-model";
import { siteOf, sitesOf } from "@/data/footprint/sites";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { memberProcedure, programmeQuery } from "@/api/trpc";

const NO_ANSWERS: AnswersById = new Map();

/** Answered of asked, for an open assessment; what a frozen one would ask today says nothing about it. */
const progressOf = (
  { siteId, mode, frozenAt, answers, counts }: ListedAssessment,
  organisationAnswers: AnswersById,
  targets: LevelByCapability,
) => {
  if (frozenAt !== null) return { ...counts, asked: null };
  const asked = askedCriteria(
    maturityModelIndex,
    mode,
    siteId === null ? "organisation" : "site",
    fullModeDepth(maturityModelIndex, targets, answers),
    answersAtSite(answers, organisationAnswers),
    today(),
  );
  return {
    asked: asked.length,
    answered: asked.filter(({ id }) => answers.has(id)).length,
    unknown: asked.filter(({ id }) => answers.get(id)?.value === "unknown").length,
  };
};

/** What the organisation answers once, then every visible site, each with its assessments, newest first. */
export const assessments = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const [sites, all, { current }] = await Promise.all([
    sitesOf(tx, scope),
    assessmentsOf(tx, scope),
    programmeMilestones(tx, scope, today()),
  ]);
  const organisationAnswers = new Map(
    all
      .filter(({ siteId, frozenAt }) => siteId === null && frozenAt === null)
      .map(({ mode, answers }) => [mode, answers]),
  );
  const listed = all.map((assessment) => {
    const { counts: _counts, answers: _answers, ...row } = assessment;
    const inherited = organisationAnswers.get(row.mode) ?? NO_ANSWERS;
    return { ...row, ...progressOf(assessment, inherited, current.targets) };
  });
  const at = (siteId: string | null) => listed.filter((assessment) => assessment.siteId === siteId);
  return {
    organisation: at(null),
    sites: sites.map(({ id, name, isCritical }) => ({ id, name, isCritical, assessments: at(id) })),
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
    const [site, once, answers, { current }] = await Promise.all([
      found.siteId && siteOf(tx, scope, found.siteId),
      found.siteId && openAssessment(tx, scope, null, found.mode),
      answersOf(tx, scope, assessmentId),
      programmeMilestones(tx, scope, today()),
    ]);
    return {
      ...found,
      siteName: site ? site.name : null,
      answers,
      organisationAnswers: once ? await answersOf(tx, scope, once.id) : [],
      organisationAssessmentId: once ? once.id : null,
      targets: current.targets,
      targetsDue: current.lastMonth,
      today: today(),
      userId: scope.userId,
      mayAnswer: can(scope.role, "assessment:answer"),
    };
  });

/** The maturity model without its sector profiles: everything that the answering screen asks and computes with. */
export const questionnaire = memberProcedure.query(() => ({ ...maturityModel, profiles: [] }));
