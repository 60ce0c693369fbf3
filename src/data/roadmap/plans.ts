import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PlanMonths } from "@/domain/roadmap/plan-difference";
import type { Tx } from "@/data/client";
import { plans, users } from "@/data/schema";

export type StoredPlan = {
  /** Counts from 1; the highest one is in force. */
  readonly number: number;
  readonly method: "engine" | "list-schedule" | "move";
  readonly starts: PlanMonths;
  readonly violationCount: number;
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
};

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(plans.organisationId, scope.organisationId), eq(plans.programmeId, scope.programmeId));

/** The plan of this number, or the one in force; null where there is none. */
export const planOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  number?: number,
): Promise<StoredPlan | null> => {
  const [row] = await tx
    .select({ ...getTableColumns(plans), byName: sql<string>`coalesce(${users.name}, 'a former member')` })
    .from(plans)
    .leftJoin(users, eq(users.id, plans.createdBy))
    .where(and(inThisProgramme(scope), number === undefined ? undefined : eq(plans.number, number)))
    .orderBy(desc(plans.number))
    .limit(1);
  if (!row) return null;
  const { method, starts, violationCount, byName, createdAt } = row;
  return {
    number: row.number,
    method,
    starts,
    violationCount,
    byName,
    at: new Date(createdAt).toISOString(),
  };
};

const PLANS_LISTED = 50;

/** The newest plans first, as many as anybody goes back. */
export const plansOf = async (tx: Tx, scope: AuthorisedProgramme) => {
  const rows = await tx
    .select({
      number: plans.number,
      method: plans.method,
      placedCount: sql<number>`(select count(*)::int from jsonb_object_keys(${plans.starts}))`,
      violationCount: plans.violationCount,
      byName: sql<string>`coalesce(${users.name}, 'a former member')`,
      createdAt: plans.createdAt,
    })
    .from(plans)
    .leftJoin(users, eq(users.id, plans.createdBy))
    .where(inThisProgramme(scope))
    .orderBy(desc(plans.number))
    .limit(PLANS_LISTED);
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: new Date(createdAt).toISOString() }));
};

export const insertPlan = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  plan: Pick<StoredPlan, "number" | "method" | "starts" | "violationCount">,
): Promise<void> => {
  const { organisationId, programmeId, userId } = scope;
  await tx.insert(plans).values({ organisationId, programmeId, createdBy: userId, ...plan });
};

/** What the plan breaks may change without it: limits and figures do. */
export const saveViolationCount = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  number: number,
  violationCount: number,
): Promise<void> => {
  await tx
    .update(plans)
    .set({ violationCount })
    .where(and(inThisProgramme(scope), eq(plans.number, number)));
};

/** One planner at a time: whoever comes second waits, and sees what the first has done. */
export const lockRoadmap = async (tx: Tx, scope: AuthorisedProgramme): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scope.programmeId}, 7))`);
};
