import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AnswersById } from "@/domain/assessment/answer-source";
import type { Assessment } from "@/data/assessment/assessments";
import { answersIn, type AnswerColumns } from "@/data/assessment/answers-in";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { Tx } from "@/data/client";

export type ListedAssessment = Assessment & {
  readonly counts: { readonly answered: number; readonly unknown: number };
  /** Of an open assessment and of those that others inherit from; empty for a site's frozen one. */
  readonly answers: AnswersById;
  /** ISO timestamp; null before the first answer. */
  readonly lastAnsweredAt: string | null;
};

type Row = Assessment &
  AnswerColumns & {
    answered: number;
    unknown: number;
    lastAnsweredAt: string | null;
  };

/** Every assessment of the programme's visible sites, of its groups and of the organisation, newest first. */
export const assessmentsOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<ListedAssessment[]> => {
  const isNeeded = sql`(a.frozen_at is null or a.site_id is null)`;
  const rows = await tx.execute<Row>(sql`
    select a.id, a.site_id as "siteId", a.site_group_id as "siteGroupId", a.name, a.mode, a.started_on::text as "startedOn",
      coalesce(u.name, 'a former member') as "startedBy", to_json(a.frozen_at)#>>'{}' as "frozenAt",
      x.answered, x.unknown, x."criterionIds", x.values, x."testDueOn", to_json(x.last)#>>'{}' as "lastAnsweredAt"
    from assessments a
    left join users u on u.id = a.created_by
    cross join lateral (
      select max(answered_at) as last, count(*)::int as answered,
        count(*) filter (where value = 'unknown')::int as unknown,
        coalesce(json_agg(criterion_id) filter (where ${isNeeded}), '[]') as "criterionIds",
        coalesce(json_agg(value) filter (where ${isNeeded}), '[]') as values,
        coalesce(json_object_agg(criterion_id, control_test_due_on)
          filter (where ${isNeeded} and control_test_due_on is not null), '{}') as "testDueOn"
      from answers where organisation_id = a.organisation_id and assessment_id = a.id) x
    where a.organisation_id = ${scope.organisationId} and a.programme_id = ${scope.programmeId}
      and a.catalogue_id = ${OWN_MODEL_ID}
    order by a.started_on desc, a.created_at desc`);
  return rows.map(({ answered, unknown, criterionIds, values, testDueOn, ...row }) => ({
    ...row,
    counts: { answered, unknown },
    answers: answersIn({ criterionIds, values, testDueOn }),
  }));
};
