import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { frameworkJudgement, type FrameworkJudgement } from "@/domain/assessment/framework-judgement";
import { placeOf } from "@/domain/assessment/placed-assessment";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId } from "@/domain/shared/ids";
import { thisPlace, type AssessmentPlace } from "@/data/assessment/assessments";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { assessments, users } from "@/data/schema";

/** An assessment of a catalogue other than the own model. */
export type FrameworkAssessment = AssessmentPlace & {
  readonly id: AssessmentId;
  readonly catalogueId: string;
  readonly catalogueVersion: string;
  readonly name: string;
  /** ISO date. */
  readonly startedOn: string;
  /** Name of the member. */
  readonly startedBy: string;
  /** ISO timestamp from which it takes no answer; null while it is open. */
  readonly frozenAt: string | null;
  readonly judgement: FrameworkJudgement;
};

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(assessments.organisationId, scope.organisationId),
    eq(assessments.programmeId, scope.programmeId),
    ne(assessments.catalogueId, OWN_MODEL_ID),
  );

const thisOne = (scope: AuthorisedProgramme, id: AssessmentId) =>
  and(inThisProgramme(scope), eq(assessments.id, id));

const columns = {
  id: assessments.id,
  catalogueId: assessments.catalogueId,
  catalogueVersion: assessments.modelVersion,
  siteId: assessments.siteId,
  siteGroupId: assessments.siteGroupId,
  name: assessments.name,
  startedOn: assessments.startedOn,
  startedBy: sql<string>`coalesce(${users.name}, 'a former member')`,
  frozenAt: assessments.frozenAt,
  judgement: assessments.judgement,
};

const select = (tx: Tx) =>
  tx.select(columns).from(assessments).leftJoin(users, eq(users.id, assessments.createdBy));

type Row = Omit<FrameworkAssessment, "judgement"> & { judgement: Record<string, unknown> };

const toAssessment = (row: Row): FrameworkAssessment => ({
  ...row,
  frozenAt: row.frozenAt && new Date(row.frozenAt).toISOString(),
  judgement: frameworkJudgement.parse(row.judgement),
});

export const frameworkAssessmentOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<FrameworkAssessment | null> => {
  const [row] = await select(tx).where(thisOne(scope, id));
  return row ? toAssessment(row) : null;
};

/** The newest of the place in the same framework, open or frozen: the one that counts there. */
export const newestFrameworkAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  place: AssessmentPlace,
  catalogueId: string,
): Promise<FrameworkAssessment | null> => {
  const [row] = await select(tx)
    .where(and(inThisProgramme(scope), thisPlace(place), eq(assessments.catalogueId, catalogueId)))
    .orderBy(desc(assessments.startedOn), desc(assessments.createdAt))
    .limit(1);
  return row ? toAssessment(row) : null;
};

/** The one given; until the transaction ends nobody else answers in it, judges or freezes it. */
export const lockFrameworkAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<FrameworkAssessment | null> => {
  const [row] = await select(tx).where(thisOne(scope, id)).for("no key update", { of: assessments });
  return row ? toAssessment(row) : null;
};

export type NewFrameworkAssessment = Pick<
  FrameworkAssessment,
  "catalogueId" | "catalogueVersion" | "siteId" | "siteGroupId" | "name" | "startedOn"
>;

/** Freezes the open assessment of the same catalogue and place, which it returns, and opens a new one. */
export const replaceOpenFrameworkAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { catalogueId, catalogueVersion, siteId, siteGroupId, ...fields }: NewFrameworkAssessment,
): Promise<{ id: AssessmentId; replacedId: AssessmentId | null }> => {
  // Two people who start one at the same moment must not leave two open ones.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.programmeId} ${placeOf({ siteId, siteGroupId })} ${catalogueId}`}, 0))`,
  );
  const here = and(
    inThisProgramme(scope),
    eq(assessments.catalogueId, catalogueId),
    thisPlace({ siteId, siteGroupId }),
    isNull(assessments.frozenAt),
  );
  const [replaced] = await tx
    .update(assessments)
    .set({ frozenAt: sql`now()` })
    .where(here)
    .returning({ id: assessments.id, judgement: assessments.judgement });
  const id = newId<"assessment">();
  const { organisationId, programmeId, userId } = scope;
  await tx.insert(assessments).values({
    ...fields,
    organisationId,
    programmeId,
    id,
    catalogueId,
    modelVersion: catalogueVersion,
    siteId,
    siteGroupId,
    mode: "full",
    judgement: replaced?.judgement ?? {},
    createdBy: userId,
  });
  return { id, replacedId: replaced?.id ?? null };
};

export const freezeFrameworkAssessment = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
): Promise<void> => {
  await tx
    .update(assessments)
    .set({ frozenAt: sql`now()` })
    .where(and(thisOne(scope, id), isNull(assessments.frozenAt)));
};

export const saveJudgement = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
  judgement: FrameworkJudgement,
): Promise<void> => {
  await tx.update(assessments).set({ judgement }).where(thisOne(scope, id));
};
