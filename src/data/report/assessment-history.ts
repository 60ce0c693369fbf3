import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PlacedAssessment } from "@/domain/assessment/placed-assessment";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { Tx } from "@/data/client";
import { answersIn, type AnswerColumns } from "@/data/assessment/answers-in";

type Row = AnswerColumns & {
  assessmentId: AssessmentId;
  siteId: SiteId | null;
  siteGroupId: SiteGroupId | null;
  startedOn: string;
};

/**
 * The newest full assessment of each visible site, of each group of sites and of the organisation, in every quarter in
 * which it began one; oldest first. The last one of a place is its current one.
 */
export const assessmentHistory = async (tx: Tx, scope: AuthorisedProgramme): Promise<PlacedAssessment[]> => {
  const rows = await tx.execute<Row>(sql`
    with kept as (
      select distinct on (site_id, site_group_id, date_trunc('quarter', started_on))
        id, site_id, site_group_id, started_on, created_at
      from assessments
      where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and mode = 'full'
        and catalogue_id = ${OWN_MODEL_ID}
      order by site_id, site_group_id, date_trunc('quarter', started_on), started_on desc, created_at desc)
    select k.id as "assessmentId", k.site_id as "siteId", k.site_group_id as "siteGroupId", k.started_on::text as "startedOn", x.ids as "criterionIds",
      x.values, x.due as "testDueOn"
    from kept k cross join lateral (
      select coalesce(json_agg(criterion_id), '[]') as ids, coalesce(json_agg(value), '[]') as values,
        coalesce(json_object_agg(criterion_id, control_test_due_on) filter (where control_test_due_on is not null), '{}') as due
      from answers where organisation_id = ${scope.organisationId} and assessment_id = k.id) x
    order by k.started_on, k.created_at`);
  return rows.map(({ criterionIds, values, testDueOn, ...row }) => ({
    ...row,
    answers: answersIn({ criterionIds, values, testDueOn }),
  }));
};
