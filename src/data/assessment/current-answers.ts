import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentMode } from "@/domain/assessment/asked-criteria";
import { withRegister } from "@/domain/assessment/compensations";
import { withGroupAnswers } from "@/domain/assessment/placed-assessment";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { answersIn, type AnswerColumns } from "@/data/assessment/answers-in";
import { controlsOf } from "@/data/countermeasure/controls";

type Row = AnswerColumns & {
  assessmentId: AssessmentId;
  siteId: SiteId | null;
  siteGroupId: SiteGroupId | null;
  startedOn: string;
};

/**
 * The newest assessment of each visible site, with the answers of its group where it has none of its own, and (siteId null)
 * of the organisation, as far as it has been answered, compensations with the days of the register. Levels come from full
 * ones alone; quick ones are for indications.
 * @param before ISO date: as it stood on that day's morning, for comparing two states.
 */
export const currentAssessments = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  before: string | null = null,
  mode: AssessmentMode = "full",
): Promise<CurrentAssessment[]> => {
  const placed = tx.execute<Row>(sql`
    with newest as (
      select distinct on (site_id, site_group_id) id, site_id, site_group_id, started_on from assessments
      where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and mode = ${mode}
        and catalogue_id = ${OWN_MODEL_ID}
        ${before === null ? sql`` : sql`and started_on < ${before}`}
      order by site_id, site_group_id, started_on desc, created_at desc)
    select n.id as "assessmentId", n.site_id as "siteId", n.site_group_id as "siteGroupId", n.started_on::text as "startedOn",
      coalesce(json_agg(a.criterion_id) filter (where a.criterion_id is not null), '[]') as "criterionIds",
      coalesce(json_agg(a.value) filter (where a.criterion_id is not null), '[]') as "values",
      coalesce(json_object_agg(a.criterion_id, a.control_test_due_on) filter (where a.control_test_due_on is not null), '{}') as "testDueOn"
    from newest n left join answers a on a.organisation_id = ${scope.organisationId} and a.assessment_id = n.id
    group by n.id, n.site_id, n.site_group_id, n.started_on`);
  const sites = tx.execute<{ id: SiteId; siteGroupId: SiteGroupId | null }>(sql`
    select id, site_group_id as "siteGroupId" from sites
    where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId}`);
  // What a control was worth on an earlier day is written in the answers of that day; an indication needs none.
  const register = before === null && mode === "full" ? controlsOf(tx, scope) : [];
  const [rows, grouped, controls] = await Promise.all([placed, sites, register]);
  const answered = rows.map(({ criterionIds, values, testDueOn, ...row }) => ({
    ...row,
    answers: answersIn({ criterionIds, values, testDueOn }),
  }));
  return withRegister(withGroupAnswers(answered, grouped), controls);
};
