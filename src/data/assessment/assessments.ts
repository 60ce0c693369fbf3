import { and, eq, isNull, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentMode } from "@/domain/assessment/asked-criteria";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { assessments, users } from "@/data/schema";

export type Assessment = {
  readonly id: AssessmentId;
  /** Null: what the organisation answers once. */
  readonly siteId: SiteId | null;
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
  and(eq(assessments.organisationId, scope.organisationId), eq(assessments.programmeId, scope.programmeId));

/** Assessments of the own model at one site, or (null) of the organisation. */
const thisSite = (siteId: SiteId | null) =>
  and(
    eq(assessments.catalogueId, OWN_MODEL_ID),
    isNull(assessments.siteGroupId),
    siteId === null ? isNull(assessments.siteId) : eq(assessments.siteId, siteId),
  );

const columns = {
  id: assessments.id,
  siteId: assessments.siteId,
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

/** The assessment of a site (null: of the organisation) in one mode that still takes answers. */
export const openAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId | null,
  mode: AssessmentMode,
): Promise<Assessment | null> => {
  const [row] = await select(tx).where(
    and(inThisProgramme(scope), thisSite(siteId), eq(assessments.mode, mode), isNull(assessments.frozenAt)),
  );
  return row ? toAssessment(row) : null;
};

export type NewAssessment = Pick<Assessment, "siteId" | "name" | "mode" | "startedOn"> & {
  readonly modelVersion: string;
};

/** Freezes the open assessment of the same site and mode, which it returns, and opens a new one in its place. */
export const replaceOpenAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  fields: NewAssessment,
): Promise<{ id: AssessmentId; replacedId: AssessmentId | null }> => {
  // Two people who start one at the same moment must not leave two open ones.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.programmeId} ${fields.siteId} ${fields.mode}`}, 0))`,
  );
  const [replaced] = await tx
    .update(assessments)
    .set({ frozenAt: sql`now()` })
    .where(
      and(
        inThisProgramme(scope),
        thisSite(fields.siteId),
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
