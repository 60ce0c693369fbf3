import { createHash } from "node:crypto";
import { and, desc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme, CalendarScope } from "@/domain/access/scope";
import { controlState } from "@/domain/countermeasure/control-state";
import type { CountermeasureId, Id } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { auditEvents, countermeasures, users } from "@/data/schema";

const LAPSED = "countermeasure.testLapsed";

/** The same control and day give the same id, so that one lapse is one entry, whoever sees it first. */
const lapseId = (controlId: CountermeasureId, testDueOn: string): Id<"audit-event"> => {
  const hex = createHash("sha256").update(`${controlId} ${testDueOn}`).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-") as Id<"audit-event">;
};

/** Controls of all programmes that may lapse: one without a test day holds nothing that could. */
const datedControls = async (tx: Tx, { organisationId }: CalendarScope) => {
  const { id, programmeId, name, owner, testedOn, testDueOn, expiresOn } = countermeasures;
  const rows = await tx
    .select({ id, programmeId, name, owner, testedOn, testDueOn, expiresOn })
    .from(countermeasures)
    .where(eq(countermeasures.organisationId, organisationId));
  return rows.flatMap(({ testDueOn: due, expiresOn: end, ...rest }) =>
    due === null || end === null ? [] : [{ ...rest, testDueOn: due, expiresOn: end, withdrawnOn: null }],
  );
};

/**
 * One entry for every test that fell due undone, dated on that day; done again it adds nothing.
 * @param today ISO day.
 * @returns how many entries are new.
 */
export const recordLapses = async (tx: Tx, scope: CalendarScope, today: string): Promise<number> => {
  const { organisationId } = scope;
  const controls = await datedControls(tx, scope);
  const lapsed = controls.filter((control) => controlState(control, today) === "test-due");
  if (lapsed.length === 0) return 0;
  const added = await tx
    .insert(auditEvents)
    .values(
      lapsed.map(({ id, programmeId, name, owner, testDueOn }) => ({
        organisationId,
        programmeId,
        id: lapseId(id, testDueOn),
        command: LAPSED,
        detail: { controlId: id, name, owner, testDueOn },
        at: `${testDueOn}T00:00:00Z`,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: auditEvents.id });
  return added.length;
};

export type ControlLogEntry = {
  readonly command: string;
  /** Name of the member; null where the calendar did it. */
  readonly by: string | null;
  /** ISO timestamp. */
  readonly at: string;
};

/** What happened to one control, newest first. */
export const controlLog = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: CountermeasureId,
): Promise<ControlLogEntry[]> => {
  const rows = await tx
    .select({
      command: auditEvents.command,
      by: sql<string>`coalesce(${users.name}, 'a former member')`,
      at: auditEvents.at,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.userId))
    .where(
      and(
        eq(auditEvents.organisationId, scope.organisationId),
        eq(auditEvents.programmeId, scope.programmeId),
        sql`${auditEvents.command} like 'countermeasure.%'`,
        sql`${auditEvents.detail}->>'controlId' = ${id}`,
      ),
    )
    .orderBy(desc(auditEvents.at))
    .limit(20);
  return rows.map(({ command, by, at }) => ({
    command,
    by: command === LAPSED ? null : by,
    at: new Date(at).toISOString(),
  }));
};
