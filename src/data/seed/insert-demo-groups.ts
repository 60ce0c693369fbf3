import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId, SiteGroupId, SiteId, UserId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { frameworkIndex } from "@/data/content/frameworks";
import { maturityModel } from "@/data/content/maturity-model";
import { insertSiteGroup, saveGroupOfSites } from "@/data/footprint/site-groups";
import { newId } from "@/data/new-id";
import { assessments, comments, practiceAnswers, questionTasks } from "@/data/schema";
import { demoGroups } from "@/data/seed/demo-groups";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";

type People = ReadonlyMap<string, UserId>;

const personOf = (people: People, email: string): UserId => {
  const userId = people.get(email);
  invariant(userId, `the demo has a member ${email}`);
  return userId;
};

/**
 * Answers that the sites of the group have alike move to the group and leave the sites: every level stays as it was, and
 * the sites show where the answer comes from.
 */
const moveAlikeAnswers = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  assessmentId: AssessmentId,
  siteIds: readonly SiteId[],
): Promise<void> => {
  const open = sql`select id from assessments where organisation_id = ${organisationId} and frozen_at is null
    and catalogue_id = 'rungway-maturity' and site_id in ${siteIds}`;
  await tx.execute(sql`
    insert into answers (organisation_id, assessment_id, criterion_id, programme_id, value, rationale, confidence, version,
      answered_by, answered_at)
    select organisation_id, ${assessmentId}, criterion_id, ${programmeId}, min(value), '', min(confidence), 1,
      (array_agg(answered_by order by site_id))[1], max(answered_at)
    from answers a
    where organisation_id = ${organisationId} and assessment_id in (${open}) and value in ('yes', 'no', 'partly')
      and rationale = '' and evidence_url is null
      and not exists (select 1 from proof_uses u where u.organisation_id = a.organisation_id
        and u.assessment_id = a.assessment_id and u.item_id = a.criterion_id)
    group by organisation_id, criterion_id
    having count(*) = ${siteIds.length} and count(distinct value) = 1 and count(distinct confidence) = 1
    order by criterion_id limit ${demoGroups.answeredOnce.mostAnswers}`);
  await tx.execute(sql`
    delete from answers where organisation_id = ${organisationId} and assessment_id in (${open})
      and criterion_id in (select criterion_id from answers where organisation_id = ${organisationId}
        and assessment_id = ${assessmentId})`);
};

/** The newest full assessment of each site of the demo, by its id. */
const openAssessments = async (
  tx: Tx,
  { organisationId }: AuthorisedProgramme,
): Promise<ReadonlyMap<SiteId, AssessmentId>> => {
  const rows = await tx.execute<{ siteId: SiteId; id: AssessmentId }>(sql`
    select site_id as "siteId", id from assessments where organisation_id = ${organisationId} and frozen_at is null
      and catalogue_id = 'rungway-maturity' and site_id is not null`);
  return new Map(rows.map(({ siteId, id }) => [siteId, id]));
};

const insertGroups = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
): Promise<ReadonlyMap<string, SiteGroupId>> => {
  const ids = new Map<string, SiteGroupId>();
  for (const { name, sites } of demoGroups.groups) {
    const id = await insertSiteGroup(tx, scope, name);
    await saveGroupOfSites(
      tx,
      scope,
      sites.map((code) => idOfSite(siteIds, code)),
      id,
    );
    ids.set(name, id);
  }
  return ids;
};

type Once = {
  readonly place: { readonly siteId: SiteId | null; readonly siteGroupId: SiteGroupId | null };
  readonly startedOn: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly rationale: string;
};

const insertFrameworkAssessment = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  { place, startedOn, answers, rationale }: Once,
): Promise<void> => {
  const { catalogueId, name } = demoGroups.frameworkOnce;
  const index = frameworkIndex(catalogueId);
  invariant(index, `the framework ${catalogueId} is shipped`);
  const assessmentId = newId<"assessment">();
  const ids = { organisationId, programmeId };
  const at = `${startedOn}T08:00:00Z`;
  const modelVersion = index.catalogue.version;
  await tx.insert(assessments).values({
    ...ids,
    ...place,
    id: assessmentId,
    catalogueId,
    modelVersion,
    name,
    mode: "full",
    startedOn,
    createdBy: userId,
    createdAt: at,
  });
  await tx.insert(practiceAnswers).values(
    Object.entries(answers).map(([itemId, value]) => {
      invariant(index.item(itemId), `${catalogueId} has an item ${itemId}`);
      return {
        ...ids,
        siteId: place.siteId,
        assessmentId,
        itemId,
        value,
        rationale,
        version: 1,
        answeredBy: userId,
        answeredAt: at,
      };
    }),
  );
};

/** One framework for the whole group, and where one of its sites differs. */
const insertFrameworkOnce = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
  groupIds: ReadonlyMap<string, SiteGroupId>,
): Promise<void> => {
  const { group, startedOn, answers, differs } = demoGroups.frameworkOnce;
  const siteGroupId = groupIds.get(group);
  invariant(siteGroupId, `the demo has a group ${group}`);
  const ofGroup = { siteId: null, siteGroupId };
  const atSite = { siteId: idOfSite(siteIds, differs.site), siteGroupId: null };
  await insertFrameworkAssessment(tx, scope, { place: ofGroup, startedOn, answers, rationale: "" });
  await insertFrameworkAssessment(tx, scope, { ...differs, place: atSite });
};

/** Two groups of sites, one of them answered once in part; comments, reviews and questions asked of people. */
export const insertDemoGroups = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
  people: People,
): Promise<void> => {
  const { organisationId, programmeId, userId } = scope;
  const groupIds = await insertGroups(tx, scope, siteIds);
  await insertFrameworkOnce(tx, scope, siteIds, groupIds);
  const { group, name, startedOn } = demoGroups.answeredOnce;
  const id = newId<"assessment">();
  await tx.insert(assessments).values({
    organisationId,
    programmeId,
    id,
    siteGroupId: groupIds.get(group) ?? null,
    name,
    modelVersion: maturityModel.version,
    mode: "full",
    startedOn,
    createdBy: userId,
    createdAt: `${startedOn}T07:30:00Z`,
  });
  const inside = demoGroups.groups.find((each) => each.name === group)?.sites ?? [];
  await moveAlikeAnswers(
    tx,
    scope,
    id,
    inside.map((code) => idOfSite(siteIds, code)),
  );
  const open = await openAssessments(tx, scope);
  const questionAt = ({ site, criterionId }: { site: string; criterionId: string }) => {
    const siteId = idOfSite(siteIds, site);
    const assessmentId = open.get(siteId);
    invariant(assessmentId, `the demo has an open assessment of ${site}`);
    return { organisationId, programmeId, siteId, assessmentId, itemId: criterionId };
  };
  await tx.insert(comments).values(
    demoGroups.comments.map((said) => ({
      ...questionAt(said),
      id: newId<"comment">(),
      text: said.text,
      writtenBy: personOf(people, said.by),
      writtenAt: said.at,
      resolvedAt: said.isResolved ? said.at : null,
    })),
  );
  await tx.insert(questionTasks).values(
    demoGroups.asked.map((task) => ({
      ...questionAt(task),
      assigneeId: task.assignee === null ? null : personOf(people, task.assignee),
      dueOn: task.dueOn,
      isForReview: task.isForReview,
      version: 1,
      changedBy: personOf(people, task.by),
    })),
  );
};
