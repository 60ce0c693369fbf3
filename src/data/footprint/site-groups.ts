import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteGroup } from "@/domain/footprint/site-group";
import type { SiteGroupId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { assessments, siteGroups, sites } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(siteGroups.organisationId, scope.organisationId), eq(siteGroups.programmeId, scope.programmeId));

const thisGroup = (scope: AuthorisedProgramme, id: SiteGroupId) =>
  and(inThisProgramme(scope), eq(siteGroups.id, id));

/** By name. */
export const siteGroupsOf = (tx: Tx, scope: AuthorisedProgramme): Promise<SiteGroup[]> =>
  tx
    .select({ id: siteGroups.id, name: siteGroups.name })
    .from(siteGroups)
    .where(inThisProgramme(scope))
    .orderBy(asc(siteGroups.name));

export const siteGroupOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: SiteGroupId,
): Promise<SiteGroup | null> => {
  const [found] = await tx
    .select({ id: siteGroups.id, name: siteGroups.name })
    .from(siteGroups)
    .where(thisGroup(scope, id));
  return found ?? null;
};

export const insertSiteGroup = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  name: string,
): Promise<SiteGroupId> => {
  const id = newId<"site-group">();
  await tx.insert(siteGroups).values({ organisationId, programmeId, id, name });
  return id;
};

export const saveSiteGroupName = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { id, name }: SiteGroup,
): Promise<void> => {
  await tx.update(siteGroups).set({ name }).where(thisGroup(scope, id));
};

/** Answers given once for each group, whatever the framework; nobody answers for `lockedId` until the transaction ends. */
export const answerCountsOfGroups = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  lockedId: SiteGroupId | null = null,
): Promise<ReadonlyMap<SiteGroupId, number>> => {
  if (lockedId !== null)
    await tx.execute(sql`
      select id from assessments where organisation_id = ${organisationId} and site_group_id = ${lockedId} for update`);
  const rows = await tx.execute<{ id: SiteGroupId; answers: number }>(sql`
    select a.site_group_id as id,
      ((select count(*) from answers x where x.organisation_id = a.organisation_id and x.assessment_id = a.id)
        + (select count(*) from practice_answers x where x.organisation_id = a.organisation_id and x.assessment_id = a.id))::int as answers
    from assessments a
    where a.organisation_id = ${organisationId} and a.programme_id = ${programmeId} and a.site_group_id is not null`);
  const counts = new Map<SiteGroupId, number>();
  for (const { id, answers } of rows) counts.set(id, (counts.get(id) ?? 0) + answers);
  return counts;
};

/** With its assessments; its sites stay and are in no group. */
export const deleteSiteGroup = async (tx: Tx, scope: AuthorisedProgramme, id: SiteGroupId): Promise<void> => {
  const { organisationId } = scope;
  await tx
    .update(sites)
    .set({ siteGroupId: null })
    .where(and(eq(sites.organisationId, organisationId), eq(sites.siteGroupId, id)));
  await tx
    .delete(assessments)
    .where(and(eq(assessments.organisationId, organisationId), eq(assessments.siteGroupId, id)));
  await tx.delete(siteGroups).where(thisGroup(scope, id));
};

/** Puts sites into a group, or (null) takes them out of theirs. @returns how many there were to see. */
export const saveGroupOfSites = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: readonly SiteId[],
  siteGroupId: SiteGroupId | null,
): Promise<number> => {
  const moved = await tx
    .update(sites)
    .set({ siteGroupId })
    .where(
      and(
        eq(sites.organisationId, scope.organisationId),
        eq(sites.programmeId, scope.programmeId),
        inArray(sites.id, [...siteIds]),
      ),
    )
    .returning({ id: sites.id });
  return moved.length;
};
