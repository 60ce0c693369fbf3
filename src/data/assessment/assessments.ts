import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentMode } from "@/domain/assessment/asked-criteria";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { assessments, users } from "@/data/schema";

/** One site, one group of sites, or (both null) the organisation with what it answers once. */
export type AssessmentPlace = {
  readonly siteId: SiteId | null;
  readonly siteGroupId: SiteGroupId | null;
};

export const ORGANISATION: AssessmentPlace = { siteId: null, siteGroupId: null };

export type Assessment = AssessmentPlace & {
  readonly id: AssessmentId;
  readonly name: string;
  readonly mode: AssessmentMode;
  /** ISO date. */
  readonly startedOn: string;
  /** Name of the member. */
  readonly startedBy: string;
  /** ISO timestamp from which it takes no answer; null while it is open. */
  readonly frozenAt: string | null;
};

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(assessments.organisationId, scope.organisationId),
    eq(assessments.programmeId, scope.programmeId),
    eq(assessments.catalogueId, OWN_MODEL_ID),
  );

export const thisPlace = ({ siteId, siteGroupId }: AssessmentPlace) =>
  and(
    siteId === null ? isNull(assessments.siteId) : eq(assessments.siteId, siteId),
    siteGroupId === null ? isNull(assessments.siteGroupId) : eq(assessments.siteGroupId, siteGroupId),
  );

const columns = {
  id: assessments.id,
  siteId: assessments.siteId,
  siteGroupId: assessments.siteGroupId,
  name: assessments.name,
  mode: assessments.mode,
  startedOn: assessments.startedOn,
  startedBy: sql<string>`coalesce(${users.name}, 'a former member')`,
  frozenAt: assessments.frozenAt,
};

const toAssessment = (row: Assessment): Assessment => ({
  ...row,
  frozenAt: row.frozenAt && new Date(row.frozenAt).toISOString(),
});

const select = (tx: Tx) =>
  tx.select(columns).from(assessments).leftJoin(users, eq(users.id, assessments.createdBy));

export const assessmentOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<Assessment | null> => {
  const [row] = await select(tx).where(and(inThisProgramme(scope), eq(assessments.id, id)));
  return row ? toAssessment(row) : null;
};

/** The same; until the transaction ends nobody else answers in it or freezes it. */
export const lockAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<Assessment | null> => {
  const [row] = await select(tx)
    .where(and(inThisProgramme(scope), eq(assessments.id, id)))
    .for("no key update", { of: assessments });
  return row ? toAssessment(row) : null;
};

/**
 * The one of a place that counts, in one mode; a frozen one counts until another is started.
 * @param until ISO date: as it was on that day's evening.
 */
export const newestAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  place: AssessmentPlace,
  mode: AssessmentMode,
  until?: string,
): Promise<Assessment | null> => {
  const [row] = await select(tx)
    .where(
      and(
        inThisProgramme(scope),
        thisPlace(place),
        eq(assessments.mode, mode),
        until === undefined ? undefined : lte(assessments.startedOn, until),
      ),
    )
    .orderBy(desc(assessments.startedOn), desc(assessments.createdAt))
    .limit(1);
  return row ? toAssessment(row) : null;
};

/** From now on it takes no answer. */
export const freezeAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<void> => {
  await tx
    .update(assessments)
    .set({ frozenAt: sql`now()` })
    .where(and(inThisProgramme(scope), eq(assessments.id, id), isNull(assessments.frozenAt)));
};

export type NewAssessment = AssessmentPlace &
  Pick<Assessment, "name" | "mode" | "startedOn"> & {
    readonly modelVersion: string;
  };

/** Freezes the open assessment of the same place and mode, which it returns, and opens a new one in its place. */
export const replaceOpenAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  fields: NewAssessment,
): Promise<{ id: AssessmentId; replacedId: AssessmentId | null }> => {
  // Two people who start one at the same moment must not leave two open ones.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.programmeId} ${fields.siteId} ${fields.siteGroupId} ${fields.mode}`}, 0))`,
  );
  const [replaced] = await tx
    .update(assessments)
    .set({ frozenAt: sql`now()` })
    .where(
      and(
        inThisProgramme(scope),
        thisPlace(fields),
        eq(assessments.mode, fields.mode),
        isNull(assessments.frozenAt),
      ),
    )
    .returning({ id: assessments.id });
  const id = newId<"assessment">();
  await tx.insert(assessments).values({
    organisationId: scope.organisationId,
    programmeId: scope.programmeId,
    id,
    ...fields,
    createdBy: scope.userId,
  });
  return { id, replacedId: replaced?.id ?? null };
};
