import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FrameworkAssessment } from "@/data/assessment/framework-assessments";
import type { Tx } from "@/data/client";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";

export type ListedFrameworkAssessment = Omit<FrameworkAssessment, "judgement"> & {
  /** Words of the framework's scale by item id. */
  readonly values: Readonly<Record<string, string>>;
  /** ISO timestamp; null before the first answer. */
  readonly lastAnsweredAt: string | null;
};

/** Every assessment of another framework at the visible sites, of groups and of the organisation, newest first. */
export const frameworkAssessmentsOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  catalogueId: string | null = null,
): Promise<ListedFrameworkAssessment[]> => {
  const rows = await tx.execute<ListedFrameworkAssessment>(sql`
    select a.id, a.catalogue_id as "catalogueId", a.model_version as "catalogueVersion", a.site_id as "siteId", a.site_group_id as "siteGroupId", a.name,
      a.started_on::text as "startedOn", coalesce(u.name, 'a former member') as "startedBy",
      to_json(a.frozen_at)#>>'{}' as "frozenAt", x.values, to_json(x.last)#>>'{}' as "lastAnsweredAt"
    from assessments a
    left join users u on u.id = a.created_by
    cross join lateral (
      select max(answered_at) as last,
        coalesce(json_object_agg(item_id, value) filter (where value is not null), '{}') as values
      from practice_answers where organisation_id = a.organisation_id and assessment_id = a.id) x
    where a.organisation_id = ${scope.organisationId} and a.programme_id = ${scope.programmeId}
      and a.catalogue_id <> ${OWN_MODEL_ID}
      ${catalogueId === null ? sql`` : sql`and a.catalogue_id = ${catalogueId}`}
    order by a.started_on desc, a.created_at desc`);
  return [...rows];
};
