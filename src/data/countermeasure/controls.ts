import { randomInt } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { CONTROL_REASONS, type Control, type ControlReason } from "@/domain/countermeasure/control";
import type { RegisteredControl, RegisteredControlInput } from "@/domain/countermeasure/registered-control";
import type { CountermeasureId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { newId } from "@/data/new-id";
import { countermeasures, countermeasureUses, sites } from "@/data/schema";

type Entered = Control["compensates"];

/** A control without a day is treated as one whose day has long come. */
const NO_DAY = "2000-01-01";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(
    eq(countermeasures.organisationId, scope.organisationId),
    eq(countermeasures.programmeId, scope.programmeId),
  );

const thisControl = (scope: AuthorisedProgramme, id: CountermeasureId) =>
  and(inThisProgramme(scope), eq(countermeasures.id, id));

/** What is asked at each site stands for every site where no site was named. */
const everywhere = (entered: Entered, siteIds: readonly SiteId[]): Entered =>
  entered.flatMap(({ criterionId, siteId }) =>
    siteId === null && maturityModelIndex.criterion(criterionId)?.scope === "site"
      ? siteIds.map((each) => ({ criterionId, siteId: each }))
      : { criterionId, siteId },
  );

const reasonOf = (reason: string): ControlReason =>
  CONTROL_REASONS.find((each) => each === reason) ?? "legacy";

type Row = typeof countermeasures.$inferSelect;

const toControl = (row: Row, entered: Entered, siteIds: readonly SiteId[]): RegisteredControl => ({
  id: row.id,
  name: row.name,
  effect: row.effect,
  reason: reasonOf(row.reason),
  owner: row.owner,
  credit: row.creditPercent / 100,
  compensates: everywhere(entered, siteIds),
  entered,
  testedOn: row.testedOn,
  testDueOn: row.testDueOn ?? NO_DAY,
  expiresOn: row.expiresOn ?? NO_DAY,
  nextOutageOn: row.nextOutageOn,
  withdrawnOn: null,
  templateId: row.templateId,
  description: row.description,
  procedure: row.procedure,
  yearlyCost: row.yearlyCost,
  reviewMonths: row.reviewMonths,
  version: row.version,
  registeredOn: new Date(row.createdAt).toISOString().slice(0, 10),
});

// Drizzle leaves the table's name out of its columns here; the inner query needs it.
const enteredUses = sql<Entered>`(
  select coalesce(json_agg(json_build_object('criterionId', u.criterion_id, 'siteId', u.site_id) order by u.criterion_id, u.site_id), '[]')
  from countermeasure_uses u
  where u.organisation_id = countermeasures.organisation_id and u.countermeasure_id = countermeasures.id)`;

/** The register as far as the member may see it, by name. The statements go out together. */
export const controlsOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<RegisteredControl[]> => {
  const [rows, places] = await Promise.all([
    tx
      .select({ control: countermeasures, entered: enteredUses })
      .from(countermeasures)
      .where(inThisProgramme(scope))
      .orderBy(asc(countermeasures.name)),
    tx
      .select({ id: sites.id })
      .from(sites)
      .where(and(eq(sites.organisationId, scope.organisationId), eq(sites.programmeId, scope.programmeId))),
  ]);
  const siteIds = places.map(({ id }) => id);
  return rows.map(({ control, entered }) => toControl(control, entered, siteIds));
};

/** The version of a control, locked until the transaction ends; null where there is none to see. */
export const lockControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: CountermeasureId,
): Promise<{ version: number; name: string } | null> => {
  const { version, name } = countermeasures;
  const [row] = await tx
    .select({ version, name })
    .from(countermeasures)
    .where(thisControl(scope, id))
    .for("no key update");
  return row ?? null;
};

/** A control at one place alone is seen by those of that site; any other by all. */
const onlySite = (entered: Entered): SiteId | null => {
  const places = new Set(entered.map(({ siteId }) => siteId));
  return places.size === 1 ? ([...places][0] ?? null) : null;
};

const rowOf = ({ credit, compensates, ...fields }: RegisteredControlInput) => ({
  ...fields,
  creditPercent: Math.round(credit * 100),
  siteId: onlySite(compensates),
});

const writeUses = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  countermeasureId: CountermeasureId,
  entered: Entered,
): Promise<void> => {
  const distinct = new Map(entered.map((use) => [`${use.criterionId} ${use.siteId}`, use]));
  await tx.insert(countermeasureUses).values(
    [...distinct.values()].map((use) => ({
      organisationId,
      programmeId,
      countermeasureId,
      id: newId<"countermeasure-use">(),
      ...use,
    })),
  );
};

export const insertControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  input: RegisteredControlInput,
): Promise<{ id: CountermeasureId; version: number }> => {
  const id = newId<"countermeasure">();
  const version = randomInt(1, 2 ** 30);
  const { organisationId, programmeId, userId } = scope;
  await tx
    .insert(countermeasures)
    .values({ organisationId, programmeId, id, ...rowOf(input), version, changedBy: userId });
  await writeUses(tx, scope, id, input.compensates);
  return { id, version };
};

/** Writes over the version that `lockControl` found. */
export const saveControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: CountermeasureId,
  input: RegisteredControlInput,
  previousVersion: number,
): Promise<void> => {
  await tx
    .update(countermeasures)
    .set({ ...rowOf(input), version: previousVersion + 1, changedBy: scope.userId })
    .where(thisControl(scope, id));
  await tx
    .delete(countermeasureUses)
    .where(
      and(
        eq(countermeasureUses.organisationId, scope.organisationId),
        eq(countermeasureUses.countermeasureId, id),
      ),
    );
  await writeUses(tx, scope, id, input.compensates);
};

/** Days of a control alone: a test that was done, or an exception that ends. */
export const saveControlDays = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: CountermeasureId,
  days: Partial<Pick<Control, "testedOn" | "testDueOn" | "expiresOn">>,
): Promise<void> => {
  await tx
    .update(countermeasures)
    .set({ ...days, version: sql`${countermeasures.version} + 1`, changedBy: scope.userId })
    .where(thisControl(scope, id));
};
