import { and, desc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PlanningState } from "@/domain/roadmap/planning-run";
import type { PlanningRunId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { planningRuns, users } from "@/data/schema";

export type PlanningRun = Omit<typeof planningRuns.$inferSelect, "organisationId" | "programmeId"> & {
  readonly byName: string;
};
export type PlanningChange = PgUpdateSetSource<typeof planningRuns>;

const LOST = "The planner stopped unexpectedly. The plan is unchanged. Plan again.";

/** A worker says something twice a second; one that has not for so long has gone with its process. */
export const HEARD_NOW = { heardAt: sql`now()` };
const isLost = sql`(${planningRuns.state} = 'running' and ${planningRuns.heardAt} < now() - interval '15 seconds')`;

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(planningRuns.organisationId, scope.organisationId), eq(planningRuns.programmeId, scope.programmeId));
const thisRun = (scope: AuthorisedProgramme, id: PlanningRunId) =>
  and(inThisProgramme(scope), eq(planningRuns.id, id));

const selectRuns = (tx: Tx) =>
  tx
    .select({
      ...getTableColumns(planningRuns),
      state: sql<PlanningState>`case when ${isLost} then 'failed' else ${planningRuns.state} end`,
      failure: sql<string | null>`case when ${isLost} then ${LOST} else ${planningRuns.failure} end`,
      byName: sql<string>`coalesce(${users.name}, 'a former member')`,
    })
    .from(planningRuns)
    .leftJoin(users, eq(users.id, planningRuns.startedBy));

export const planningRunOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: PlanningRunId,
): Promise<PlanningRun | null> => (await selectRuns(tx).where(thisRun(scope, id)))[0] ?? null;

/** The newest run, unless it has been answered. */
export const unansweredRun = async (tx: Tx, scope: AuthorisedProgramme): Promise<PlanningRun | null> =>
  (
    await selectRuns(tx)
      .where(and(inThisProgramme(scope), isNull(planningRuns.answer)))
      .orderBy(desc(planningRuns.createdAt))
      .limit(1)
  )[0] ?? null;

/** The run that a plan came from; null for one that came otherwise. */
export const runOfPlan = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  planNumber: number,
): Promise<PlanningRun | null> =>
  (await selectRuns(tx).where(and(inThisProgramme(scope), eq(planningRuns.planNumber, planNumber))))[0] ??
  null;

export const insertPlanningRun = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  run: Pick<PlanningRun, "id" | "aim" | "fromMonth" | "seconds" | "seed" | "cutPercent">,
): Promise<void> => {
  const { organisationId, programmeId, userId } = scope;
  await tx
    .insert(planningRuns)
    .values({ organisationId, programmeId, startedBy: userId, state: "queued", ...run });
};

/** Changes a run, if it is in one of the states named. False when it is not, or is not there to see. */
export const movePlanningRun = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: PlanningRunId,
  from: readonly PlanningState[],
  change: PlanningChange,
): Promise<boolean> =>
  (
    await tx
      .update(planningRuns)
      .set(change)
      .where(and(thisRun(scope, id), inArray(planningRuns.state, [...from])))
      .returning({ id: planningRuns.id })
  ).length === 1;

/** Makes room for another run: what nobody has answered is discarded, what has lost its worker has failed. */
export const clearRuns = async (tx: Tx, scope: AuthorisedProgramme): Promise<void> => {
  await tx
    .update(planningRuns)
    .set({
      state: sql`case when ${isLost} then 'failed' else ${planningRuns.state} end`,
      answer: "discarded",
      starts: null,
      cutAnswer: null,
    })
    .where(
      and(
        inThisProgramme(scope),
        isNull(planningRuns.answer),
        sql`(${isLost} or ${planningRuns.state} not in ('queued', 'running'))`,
      ),
    );
};
