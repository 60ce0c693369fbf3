import { sql } from "drizzle-orm";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { Tx } from "@/data/client";

const listOf = (itemIds: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(itemIds)}::jsonb))`;

/** Answers of the organisation's assessments that are not frozen: to the catalogue, and to the items given. */
export const countAnswers = async (
  tx: Tx,
  { organisationId }: OrganisationScope,
  catalogueId: string,
  itemIds: readonly string[],
): Promise<{ readonly all: number; readonly ofItems: number }> => {
  const [row] = await tx.execute<{ all: number; ofItems: number }>(sql`
    select count(*)::int as "all", count(*) filter (where p.item_id in ${listOf(itemIds)})::int as "ofItems"
    from practice_answers p
    join assessments a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
    where p.organisation_id = ${organisationId} and a.catalogue_id = ${catalogueId} and a.frozen_at is null`);
  return row ?? { all: 0, ofItems: 0 };
};

type Reworked = { readonly answered: readonly string[]; readonly unanswered: readonly string[] };

/**
 * Takes the open assessments of a catalogue on to its new version and marks what needs a look: items with an answer, and
 * those that nobody could answer before.
 */
export const carryAnswersOver = async (
  tx: Tx,
  { organisationId, userId }: OrganisationScope,
  { catalogueId, version }: { readonly catalogueId: string; readonly version: string },
  { answered, unanswered }: Reworked,
): Promise<void> => {
  await tx.execute(sql`
    update assessments set model_version = ${version}
    where organisation_id = ${organisationId} and catalogue_id = ${catalogueId} and frozen_at is null`);
  await tx.execute(sql`
    insert into question_tasks (organisation_id, assessment_id, item_id, programme_id, site_id, is_for_review, version, changed_by)
    select a.organisation_id, a.id, i.id, a.programme_id, a.site_id, true, 1, ${userId}
    from assessments a
    cross join (
      select id, true as is_answered from ${listOf(answered)} x(id)
      union all select id, false from ${listOf(unanswered)} y(id)) i
    where a.organisation_id = ${organisationId} and a.catalogue_id = ${catalogueId} and a.frozen_at is null
      and (not i.is_answered or exists (
        select 1 from practice_answers p
        where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.item_id = i.id))
    on conflict (organisation_id, assessment_id, item_id) do update
    set is_for_review = true, version = question_tasks.version + 1, changed_by = excluded.changed_by, changed_at = now()`);
};

export type ItemForReview = {
  readonly catalogueId: string;
  readonly itemId: string;
  readonly assessmentCount: number;
  readonly answerCount: number;
};

/** Items of the catalogues given that are marked in open assessments of the programme. */
export const itemsForReview = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  catalogueIds: readonly string[],
): Promise<ItemForReview[]> => {
  const rows = await tx.execute<ItemForReview>(sql`
    select a.catalogue_id as "catalogueId", q.item_id as "itemId", count(*)::int as "assessmentCount",
      count(p.item_id)::int as "answerCount"
    from question_tasks q
    join assessments a on a.organisation_id = q.organisation_id and a.id = q.assessment_id
    left join practice_answers p
      on p.organisation_id = q.organisation_id and p.assessment_id = q.assessment_id and p.item_id = q.item_id
    where q.organisation_id = ${organisationId} and q.programme_id = ${programmeId} and q.is_for_review
      and a.frozen_at is null and a.catalogue_id in ${listOf(catalogueIds)}
    group by 1, 2`);
  return [...rows];
};

/** How many of the programme's open assessments had the item marked. */
export const unmarkItem = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  catalogueId: string,
  itemId: string,
): Promise<number> => {
  const rows = await tx.execute(sql`
    update question_tasks q set is_for_review = false, version = q.version + 1, changed_by = ${userId}, changed_at = now()
    from assessments a
    where a.organisation_id = q.organisation_id and a.id = q.assessment_id and a.catalogue_id = ${catalogueId}
      and a.frozen_at is null and q.organisation_id = ${organisationId} and q.programme_id = ${programmeId}
      and q.item_id = ${itemId} and q.is_for_review
    returning q.item_id`);
  return rows.length;
};
