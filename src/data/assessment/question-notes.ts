import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { QuestionTask } from "@/domain/assessment/question-task";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";

/** What people said about a question beside its answer. */
export type QuestionNote = {
  readonly itemId: string;
  readonly openComments: number;
  readonly comments: number;
  readonly task: QuestionTask | null;
};

/** Of every question of one assessment that has a comment or a task. */
export const questionNotesOf = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<QuestionNote[]> => [
  ...(await tx.execute<QuestionNote>(sql`
    with said as (
      select item_id, count(*)::int as comments, count(*) filter (where resolved_at is null)::int as open
      from comments
      where organisation_id = ${organisationId} and programme_id = ${programmeId} and assessment_id = ${assessmentId}
      group by item_id),
    asked as (
      select * from question_tasks
      where organisation_id = ${organisationId} and programme_id = ${programmeId} and assessment_id = ${assessmentId})
    select coalesce(s.item_id, t.item_id) as "itemId", coalesce(s.open, 0) as "openComments",
      coalesce(s.comments, 0) as comments,
      case when t.item_id is null then null else json_build_object(
        'assigneeId', t.assignee_id, 'assigneeName', a.name, 'dueOn', t.due_on, 'isForReview', t.is_for_review,
        'version', t.version, 'changedBy', coalesce(c.name, 'a former member')) end as task
    from said s full join asked t on t.item_id = s.item_id
    left join users a on a.id = t.assignee_id left join users c on c.id = t.changed_by
    order by 1`)),
];

/** A question that one member is asked to answer. */
export type AskedQuestion = {
  readonly assessmentId: AssessmentId;
  readonly assessmentName: string;
  readonly catalogueId: string;
  readonly siteId: SiteId | null;
  readonly siteGroupId: SiteGroupId | null;
  readonly itemId: string;
  /** ISO date. */
  readonly dueOn: string | null;
  readonly isForReview: boolean;
  readonly version: number;
  /** Name of the member who asks. */
  readonly askedBy: string;
  readonly openComments: number;
  /** Its own answer in this assessment; null where there is none. */
  readonly value: AnswerValue | string | null;
};

/** Questions of the member in all open assessments, the next due first. */
export const questionsFor = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
): Promise<AskedQuestion[]> => [
  ...(await tx.execute<AskedQuestion>(sql`
    select t.assessment_id as "assessmentId", a.name as "assessmentName", a.catalogue_id as "catalogueId",
      a.site_id as "siteId", a.site_group_id as "siteGroupId", t.item_id as "itemId", t.due_on::text as "dueOn",
      t.is_for_review as "isForReview", t.version, coalesce(u.name, 'a former member') as "askedBy",
      (select count(*)::int from comments c where c.organisation_id = t.organisation_id
        and c.assessment_id = t.assessment_id and c.item_id = t.item_id and c.resolved_at is null) as "openComments",
      coalesce(x.value, p.value) as value
    from question_tasks t
    join assessments a on a.organisation_id = t.organisation_id and a.id = t.assessment_id and a.frozen_at is null
    left join users u on u.id = t.changed_by
    left join answers x on x.organisation_id = t.organisation_id and x.assessment_id = t.assessment_id
      and x.criterion_id = t.item_id
    left join practice_answers p on p.organisation_id = t.organisation_id and p.assessment_id = t.assessment_id
      and p.item_id = t.item_id
    where t.organisation_id = ${organisationId} and t.programme_id = ${programmeId} and t.assignee_id = ${userId}
    order by t.due_on nulls last, a.started_on desc, t.item_id`)),
];
